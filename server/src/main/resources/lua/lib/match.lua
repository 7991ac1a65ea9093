-- Who serves whom. Between scripts nobody waits in ready(lane) while somebody in free(lane) could take them: so a script that
-- adds demand has to look for an agent for that place only, and one that adds supply has to fill that agent's slots only.

-- Puts a place before an agent.
local function reserve(place, agent, why)
  local count = redis.call('HINCRBY', keys.place(place.id), 'offers', 1)
  local offer = 'o_' .. string.sub(redis.sha1hex(place.id .. count), 1, 22)
  redis.call('ZREM', keys.ready(place.lane), place.id)
  redis.call('HSET', keys.place(place.id), 'state', 'offered', 'agent', agent.id, 'offer', offer, 'seen', '0',
    'ringEnds', now + rules.ring)
  redis.call('HSET', keys.desk(agent.id), place.id, 'offered', offer, place.id)
  log('offer', 'c', place.id, 'l', place.lane, 'a', agent.id, 'r', why, 'score', place.score, 'idle', agent.idle,
    'lanes', table.concat(agent.lanes, ' '), unpack(staff_of(place.lane)))
  change_slots(agent, 1)
  set_timer('ring', place.id, now + rules.ring)
  set_timer('show', place.id, now + rules.shown)
  tell_agent(agent.id)
  tell_board()
end

-- The free agent who was idle longest; a place is passed over by as many as it has pauses with, at most.
local function free_agent(place)
  for _, id in ipairs(redis.call('ZRANGE', keys.free(place.lane), 0, place.pauses)) do
    if place.pauses == 0 or not redis.call('ZSCORE', keys.paused(id), place.id) then return agent_of(id) end
  end
end

-- Finds an agent for a place that stands in its line. Returns whether one was found.
local function match_place(place)
  if place.state ~= 'line' or place.here ~= '1' then return false end
  local agent = free_agent(place)
  if not agent then
    waits(place)
    return false
  end
  reserve(place, agent, 'longest_idle')
  offer_slots(agent)
  return true
end

-- The lowest score over the heads of an agent's lanes, passing over places that are paused for this agent.
local function first_in_line(agent)
  local passed = redis.call('ZCARD', keys.paused(agent.id))
  local best, lowest
  for _, lane in ipairs(agent.lanes) do
    local heads = redis.call('ZRANGE', keys.ready(lane), 0, passed, 'WITHSCORES')
    for i = 1, #heads, 2 do
      local score = tonumber(heads[i + 1])
      if lowest and score >= lowest then break end
      if passed == 0 or not redis.call('ZSCORE', keys.paused(agent.id), heads[i]) then
        best, lowest = heads[i], score
        break
      end
    end
  end
  return best
end

-- Fills an agent's free slots.
local function match_agent(agent)
  while agent.status == 'available' and agent.used < agent.capacity do
    local first = first_in_line(agent)
    if not first then break end
    reserve(place_of(first), agent, 'first_in_line')
  end
  offer_slots(agent)
end
