-- Who serves whom. Between scripts nobody waits in ready(lane) or kept(agent) while somebody who fits takes offers: so a script
-- that adds demand has to look for an agent for that place only, and one that adds supply has to fill that agent's slots only.

-- Puts a place before agents, of whom the first to accept gets it.
local function reserve(place, agents, why)
  local count = (place.offers or 0) + #agents
  if not place.fields then take_unready(place) end
  local rings = {}
  for i, agent in ipairs(agents) do
    local offer = 'o_' .. string.sub(redis.sha1hex(place.id .. count - i), 1, 22)
    rings[i] = {agent = agent.id, offer = offer, seen = '0'}
    redis.call('HSET', keys.desk(agent.id), place.id, 'offered', offer, place.id)
    log('offer', 'c', place.id, 'l', place.lane, 'a', agent.id, 'r', why, 'score', place.score,
      'idle', math.floor(agent.idle), 'lanes', agent.served,
      unpack(staff_of(place.lane)))
    change_slots(agent, 1)
    count_offer(agent, place)
  end
  place.state = 'offered'
  write_rings(place, rings, nil, 'state', 'offered', 'offers', count, 'ringEnds', now + rules.ring)
  set_timer('ring', place.id, now + rules.ring)
  set_timer('show', place.id, now + rules.shown)
  tell_board()
end

-- The free agents of the lane whom its policy puts first, as many as the place is put before at once; a place is passed over by
-- as many as it has pauses with, at most.
local function free_agents(place)
  local most, found = line_rules(place.lane).several or 1, {}
  for _, id in ipairs(redis.call('ZRANGE', keys.free(place.lane), 0, most - 1 + place.pauses)) do
    if place.pauses == 0 or not redis.call('ZSCORE', keys.paused(id), place.id) then
      found[#found + 1] = agent_of(id)
      if #found == most then break end
    end
  end
  return found
end

-- Finds an agent for a place that stands in its line. Returns whether one was found.
local function match_place(place)
  if place.state ~= 'line' or place.here ~= '1' then return false end
  local agents, why = {}, rules.policies[department_of(place.lane)] or 'longest_idle'
  if place.kept then
    local agent = agent_of(place.kept)
    if takes_offers(agent) then agents, why = {agent}, 'preferred' end
  else
    agents = free_agents(place)
  end
  if #agents == 0 then
    waits(place)
    return false
  end
  reserve(place, agents, why)
  for _, agent in ipairs(agents) do offer_slots(agent) end
  return true
end

-- The lowest score over the heads of an agent's lanes and of the places kept for them, passing over places that are paused for
-- this agent.
local function first_in_line(agent)
  local best, lowest
  local function look(key)
    local heads = redis.call('ZRANGE', key, 0, agent.paused, 'WITHSCORES')
    for i = 1, #heads, 2 do
      local score = tonumber(heads[i + 1])
      if lowest and score >= lowest then return end
      if agent.paused == 0 or not redis.call('ZSCORE', keys.paused(agent.id), heads[i]) then
        best, lowest = heads[i], score
        return
      end
    end
  end
  if agent.kept > 0 then look(keys.kept(agent.id)) end
  for _, lane in ipairs(agent.lanes) do look(keys.ready(lane)) end
  return best
end

-- Fills an agent's free slots.
local function match_agent(agent)
  while takes_offers(agent) do
    local first = first_in_line(agent)
    if not first then break end
    reserve(place_of(first), {agent}, 'first_in_line')
  end
  offer_slots(agent)
end
