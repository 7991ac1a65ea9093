-- Who serves whom. Between scripts nobody waits in ready(lane) or kept(agent) while somebody who fits takes offers: so a script
-- that adds demand has to look for an agent for that place only, and one that adds supply has to fill that agent's slots only.

local function log_offer(place, agent, why, after)
  local rank, next = agent.rank and '","rank","' or '', after and after ~= '' and '","next","' or ''
  log_place('offer', place.id, '["' .. at .. '","offer","l","' .. place.lane .. '","a","' .. agent.id .. '","r","' .. why .. '","score","' .. place.score
    .. rank .. (agent.rank or '') .. next .. (after or '') .. '","idle","' .. string.match(agent.idle, '^%d*') .. '","'
    .. table.concat(staff_of(place.lane), '","') .. '"]', agent.served)
end

-- Puts a place before one agent; count: of how many offers. Returns its id.
local function ring_at(place, agent, why, after, count)
  local offer = 'o_' .. string.sub(place.id, 3, -5) .. string.sub(whole(10000 + count % 10000), 2)
  redis.call('HSET', keys.desk(agent.id), place.id, 'offered', offer, place.id)
  log_offer(place, agent, why, after)
  change_slots(agent, 1)
  count_offer(agent, place)
  return offer
end

-- Puts a place before agents, of whom the first to accept gets it. after: who would have been next, as id and score.
local function reserve(place, agents, why, after)
  local new, ends = place.fields, later(rules.ring)
  local count = (place.offers or new and 0 or 1) + #agents
  if not new then take_unready(place) end
  local names, offers, seen = agents[1].id, ring_at(place, agents[1], why, after, count - 1), '0'
  for i = 2, #agents do
    names, offers, seen = names .. ' ' .. agents[i].id, offers .. ' ' .. ring_at(place, agents[i], why, after, count - i), seen .. ' 0'
  end
  place.state, place.agent, place.offer, place.seen = 'offered', names, offers, seen
  if place.call then call_follows(place, 'ring') end
  save(place, 'state', 'offered', 'agent', names, 'offer', offers, 'ringEnds', ends, unpack(new and count == 1 and {} or {'offers', whole(count)}))
  set_timer('ring', place.id, later(math.min(rules.shown, rules.ring)))
  tell_board()
end

-- The free agents of the lane whom its policy puts first, as many as the place is put before at once; a place is passed over by
-- as many as it has pauses with, at most. Also returns the next two. Who got somebody in this call stands behind all others.
local function free_agents(place)
  local own, found, after, count, passed = line_rules(place.lane), {}, '', 0, false
  local key, most, policy = keys.free(place.lane), own.several or 1, own.policy
  local last = whole(most + 1 + place.pauses + noted_in(place.lane))
  -- who was idle longest needs no number: Redis takes its time to write those
  local free = policy and redis.call('ZRANGE', key, '0', last, 'WITHSCORES') or redis.call('ZRANGE', key, '0', last)
  for i = 1, #free, policy and 2 or 1 do
    local id = free[i]
    if moved[id] then passed = true
    elseif place.pauses == 0 or not redis.call('ZSCORE', keys.paused(id), place.id) then
      count = count + 1
      if count <= most then
        found[count] = free_agent(id)
        found[count].rank = policy and free[i + 1]
      elseif count <= most + 2 then
        after = after .. (count > most + 1 and ' ' or '') .. (policy and id .. ' ' .. free[i + 1] or id)
      end
    end
  end
  if passed and count < most + 2 then list_now() return free_agents(place) end
  return found, after
end

-- Finds an agent for a place that stands in its line, unless found are those already, with the next two. Returns whether there is one.
local function match_place(place, found, after)
  if place.state ~= 'line' or place.here ~= '1' then return false end
  local agents, why = found or {}, line_rules(place.lane).policy or 'longest_idle'
  if place.kept then
    local agent = agent_of(place.kept)
    if takes_offers(agent, place.id) then agents, why = {agent}, place.why or agent.aside and 'set_aside' or 'preferred' end
  elseif not found then
    agents, after = free_agents(place)
  end
  if #agents == 0 then waits(place) return false end
  reserve(place, agents, why, after)
  for _, agent in ipairs(agents) do
    if place.fields then offer_slots_later(agent) else offer_slots(agent) end
  end
  if not place.fields then look_at_turns(place.lane) end
  return true
end

-- The lowest score over the heads of an agent's lanes and of the places kept for them, passing over places that are paused for
-- this agent. Also returns the next two.
local function first_in_line(agent)
  local first = {}
  local function look(key)
    local heads = redis.call('ZRANGE', key, 0, agent.paused + 2, 'WITHSCORES')
    for i = 1, #heads, 2 do
      local score, at = tonumber(heads[i + 1]), #first + 1
      while at > 1 and score < first[at - 1].score do at = at - 1 end
      if at > 3 then return end
      if agent.paused == 0 or not redis.call('ZSCORE', keys.paused(agent.id), heads[i]) then
        table.insert(first, at, {id = heads[i], score = score, text = heads[i] .. ' ' .. heads[i + 1]})
        first[4] = nil
      end
    end
  end
  if agent.kept > 0 then look(keys.kept(agent.id)) end
  for _, lane in ipairs(agent.lanes) do look(keys.ready(lane)) end
  local after = first[2] and first[2].text .. (first[3] and ' ' .. first[3].text or '')
  return first[1] and first[1].id, after
end

-- Fills an agent's free slots.
local function match_agent(agent)
  local taken, own = {}, agent.aside and place_of(agent.aside)
  if own and own.state == 'line' and own.kept == agent.id and takes_offers(agent, own.id) then
    reserve(own, {agent}, 'set_aside')
  end
  while takes_offers(agent) do
    local first, after = first_in_line(agent)
    if not first then break end
    agent.rank = nil
    taken[#taken + 1] = place_of(first)
    reserve(taken[#taken], {agent}, 'first_in_line', after)
  end
  offer_slots(agent)
  for _, place in ipairs(taken) do look_at_turns(place.lane) end
  if takes_offers(agent) then look_for_absent(agent) end
end
