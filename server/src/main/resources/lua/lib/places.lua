-- Places: HASH state, lane, score, visitor, since, here, n, offers, pauses, topic, language, name, question; while offered also
-- agent, offer, seen, ringEnds; from assignment on agent, offer, assigned; in wrap-up wrapEnds; left: the step
-- that tells of the last agent's loss.
--   state: line (waits), offered (waits, an offer rings), active (assigned), wrap (over, holds the agent's slot)
--   here: 1 while the visitor's lease lives; pauses: agents it is not to be offered to for a while
-- While it waits it stands in line(lane); in ready(lane) only with state line and here 1.
local PLACE = {'state', 'lane', 'score', 'visitor', 'here', 'n', 'pauses', 'agent', 'offer', 'seen', 'since', 'left'}

local function place_of(id)
  local f = redis.call('HMGET', keys.place(id), unpack(PLACE))
  if not f[1] then return nil end
  local place = {id = id}
  for i, field in ipairs(PLACE) do place[field] = f[i] end
  place.pauses = tonumber(place.pauses)
  return place
end

-- Puts a place into its line, with its own score.
local function stand(place)
  place.state = 'line'
  redis.call('HSET', keys.place(place.id), 'state', 'line')
  redis.call('HDEL', keys.place(place.id), 'agent', 'offer', 'seen', 'ringEnds', 'assigned')
  redis.call('ZADD', keys.line(place.lane), place.score, place.id)
  if place.here == '1' then redis.call('ZADD', keys.ready(place.lane), place.score, place.id) end
end

-- Takes a place out of its line.
local function leave_line(place)
  redis.call('ZREM', keys.line(place.lane), place.id)
  redis.call('ZREM', keys.ready(place.lane), place.id)
  clear_timers(place.id, 'ring', 'show', 'here', 'gone')
end

-- The agent's slot is free of this place.
local function clear_desk(place)
  local agent = agent_of(place.agent)
  redis.call('HDEL', keys.desk(agent.id), place.id, place.offer)
  change_slots(agent, -1)
  offer_slots(agent)
  tell_agent(agent.id)
  return agent
end

-- An offer ends without assignment: the place stands in its line again. Returns the agent, now with one slot more.
local function take_back(place, reason)
  clear_timers(place.id, 'ring', 'show')
  log('back', 'c', place.id, 'l', place.lane, 'a', place.agent, 'r', reason)
  local agent = clear_desk(place)
  stand(place)
  tell_board()
  return agent
end

-- Keeps a place from being put before the same agent again at once; a timer ends that, so nobody waits for ever.
local function pause(place, agent)
  place.pauses = place.pauses + 1
  redis.call('HSET', keys.place(place.id), 'pauses', place.pauses)
  redis.call('ZADD', keys.paused(agent.id), now + rules.pause, place.id)
  set_timer('pause', agent.id .. '|' .. place.id, now + rules.pause)
end

-- The conversation is over for routing.
local function forget(place)
  redis.call('DEL', keys.place(place.id))
end
