-- Places: HASH state, lane, score, visitor, since, here, n, offers, pauses, topic, language, name, question, headStart (minutes)
-- with reasons, told (number ahead when they came), moved; while offered also agent, offer, seen, ringEnds; from assignment on
-- agent, offer, assigned; in wrap-up wrapEnds; left: the step that tells of the last agent's loss. More: lib/handed, lib/guests.
--   state: line (waits), offered (waits, an offer rings), active (assigned), wrap (over, holds the agent's slot)
--   here: 1 while the visitor is there, else a word of lib/turns; pauses: agents it is not to be offered to for a while; kept: the agent it is kept
--   for; moved: general or overflow
--   agent, offer and seen hold one word for each agent before whom an offered place stands; n, pauses and seen are 0 when missing, offers 1
-- While it waits it stands in line(lane); with state line also in ready(lane) or kept(agent) while here is 1,
-- else in away(lane).
local PLACE = {'state', 'lane', 'score', 'visitor', 'here', 'n', 'pauses', 'agent', 'offer', 'seen', 'since', 'left', 'kept',
  'language', 'moved', 'offers', 'back', 'why', 'call', 'phone', 'message'}

local function place_of(id)
  local f = redis.call('HMGET', keys.place(id), unpack(PLACE))
  if not f[1] then return nil end
  local place = {id = id}
  for i, field in ipairs(PLACE) do place[field] = f[i] end
  place.pauses, place.n = place.pauses and tonumber(place.pauses) or 0, place.n or '0'
  return place
end

-- Writes fields of a place. Those of a place that is just being made are gathered in fields, to be written once.
local function save(place, ...)
  if not place.fields then return redis.call('HSET', keys.place(place.id), ...) end
  if #place.fields == 0 then place.fields = {...} return end
  for _, value in ipairs({...}) do place.fields[#place.fields + 1] = value end
end

-- The offers of a place that ring: {agent, offer, seen} each.
local function rings_of(place)
  local found, offers, seen = {}, string.gmatch(place.offer, '%S+'), string.gmatch(place.seen or '', '%S+')
  for agent in string.gmatch(place.agent, '%S+') do
    found[#found + 1] = {agent = agent, offer = offers(), seen = seen() or '0'}
  end
  return found
end

-- The ringing offer before this agent, and its number among the place's offers; nil when there is none.
local function ring_before(place, agent, offer)
  if not place or place.state ~= 'offered' then return nil end
  for i, ring in ipairs(rings_of(place)) do
    if ring.agent == agent and (not offer or ring.offer == offer) then return ring, i end
  end
end

-- Writes down which offers ring, without the one before this agent, or with all when it is nil.
local function write_rings(place, rings, without)
  local agents, offers, seen, count = '', '', '', 0
  for _, ring in ipairs(rings) do
    if ring.agent ~= without then
      count = count + 1
      if count == 1 then agents, offers, seen = ring.agent, ring.offer, ring.seen
      else agents, offers, seen = agents .. ' ' .. ring.agent, offers .. ' ' .. ring.offer, seen .. ' ' .. ring.seen end
    end
  end
  place.agent, place.offer, place.seen = agents, offers, seen
  save(place, 'agent', agents, 'offer', offers, 'seen', seen)
  return count
end

local function make_ready(place)
  if not place.kept then return redis.call('ZADD', keys.ready(place.lane), place.score, place.id) end
  local added = redis.call('ZADD', keys.kept(place.kept), place.score, place.id)
  redis.call('HINCRBY', keys.agent(place.kept), 'kept', added)
end

local function take_unready(place)
  if not place.kept then return redis.call('ZREM', keys.ready(place.lane), place.id) end
  local removed = redis.call('ZREM', keys.kept(place.kept), place.id)
  if removed == 1 then redis.call('HINCRBY', keys.agent(place.kept), 'kept', -1) end
  return removed
end

-- The place is anybody's from now on, or kept for who handed it to the agent it was kept for. reason: why that agent has not got it.
local function keep_no_more(place, reason)
  if not place.kept then return end
  local ready, agent = take_unready(place), place.kept
  redis.call('HDEL', keys.place(place.id), 'kept')
  clear_timers(place.id, 'prefer')
  place.kept = place.back and come_back(place, agent, reason) or nil
  if ready == 1 then make_ready(place) end
end

-- Puts a place into its line, with its own score.
local function stand(place)
  place.state = 'line'
  redis.call('HSET', keys.place(place.id), 'state', 'line')
  redis.call('HDEL', keys.place(place.id), 'agent', 'offer', 'seen', 'ringEnds', 'assigned')
  redis.call('ZADD', keys.line(place.lane), in_micros(place.score), place.id)
  if place.here == '1' then return make_ready(place) end
  redis.call('ZADD', keys.away(place.lane), place.score, place.id)
end

-- Takes a place out of its line.
local function leave_line(place)
  redis.call('ZREM', keys.line(place.lane), place.id)
  take_unready(place)
  if place.kept then redis.call('HDEL', keys.place(place.id), 'kept') end
  if place.here ~= '1' then
    redis.call('ZREM', keys.away(place.lane), place.id)
    redis.call('HDEL', keys.place(place.id), 'calls', 'turnEnds', 'more', 'skips')
    clear_timers(place.id, 'turn')
  end
  clear_timers(place.id, 'ring', 'here', 'gone', 'general', 'overflow', 'prefer', 'handed')
  if place.why then
    redis.call('HDEL', keys.place(place.id), 'back', 'why', 'next', 'refusedBy', 'refusedWhy', 'refusedWords')
  end
end

-- The agent's slot is free of this place; offer_slots or match_agent has to follow. ring: which of several offers.
local function clear_desk(place, ring)
  local agent = agent_of((ring or place).agent)
  redis.call('HDEL', keys.desk(agent.id), place.id, (ring or place).offer)
  hang_up(agent, place.id)
  change_slots(agent, -1)
  return agent
end

-- The conversation is over for routing.
local function forget(place) redis.call('DEL', keys.place(place.id)) end
