-- From one line to another, with the same score: a place is in exactly one (rulings R1). A lane's general lane is department:*.
local AGAIN = 10000 -- ms until a department in which nobody takes chats is asked again

local function general_lane(lane) return department_of(lane) .. ':*' end

local function move_place(place, lane, why)
  redis.call('ZREM', keys.line(place.lane), place.id)
  local ready = place.kept and 0 or redis.call('ZREM', keys.ready(place.lane), place.id)
  log('move', 'c', place.id, 'l', place.lane, 'to', lane, 'r', why, 'b', place.call or place.message and 'message')
  local from = place.lane
  place.lane, place.moved = lane, place.moved == 'overflow' and 'overflow' or why
  redis.call('HSET', keys.place(place.id), 'lane', lane, 'moved', place.moved)
  redis.call('SADD', keys.lanes, lane)
  redis.call('ZADD', keys.line(lane), in_micros(place.score), place.id)
  if ready == 1 then
    make_ready(place)
    look_at_turns(from)
  end
  if place.here ~= '1' then
    redis.call('ZREM', keys.away(from), place.id)
    redis.call('ZADD', keys.away(lane), place.score, place.id)
    look_at_turns(lane)
  end
  tell_visitor(place.visitor)
  tell_board()
end

-- Sets the timers that bring a waiting place elsewhere; both count from the arrival, or from since, and only who stands in line is moved.
local function set_moves(place, since)
  local own = line_rules(place.lane)
  if own.general and place.lane ~= general_lane(place.lane) then
    set_timer('general', place.id, (since or place.since) + own.general)
  end
  if own.overflow and place.moved ~= 'overflow' then set_timer('overflow', place.id, (since or place.since) + own.overflow) end
end

-- The lane of another department for this place: of its language when somebody takes chats there, else the general one; nil when
-- nobody takes any.
local function lane_elsewhere(place, department)
  for _, language in ipairs({place.language, '*'}) do
    local lane = department .. ':' .. language
    if redis.call('EXISTS', keys.shared(lane)) == 1 then return lane end
  end
end

-- One agent's offer ends without assignment; with the last one the place stands in its line again. Returns the agent.
local function withdraw(place, ring, reason)
  log('back', 'c', place.id, 'l', place.lane, 'a', ring.agent, 'r', reason)
  local agent = clear_desk(place, ring)
  uncount_offer(agent, place)
  if place.kept == agent.id then keep_no_more(place, reason) end
  if write_rings(place, rings_of(place), agent.id) == 0 then
    clear_timers(place.id, 'ring')
    if place.call then call_follows(place, 'decline') end
    stand(place)
    set_moves(place)
    if place.here ~= '1' then look_at_turns(place.lane) end
  end
  offer_slots(agent)
  tell_board()
  return agent
end

-- Keeps a place from being put before the same agent again at once; a timer ends that, so nobody waits for ever.
local function pause(place, agent)
  local added = redis.call('ZADD', keys.paused(agent.id), now + rules.pause, place.id)
  place.pauses, agent.paused = place.pauses + added, agent.paused + added
  redis.call('HSET', keys.place(place.id), 'pauses', place.pauses)
  redis.call('HSET', keys.agent(agent.id), 'paused', agent.paused)
  set_timer('pause', agent.id .. '|' .. place.id, now + rules.pause)
end

-- The place is one agent's for a while, when they take chats, and then anybody's.
local function keep_for(place, id)
  local agent = id and agent_of(id)
  if not agent or agent.status ~= 'available' or agent.capacity == 0 then return end
  local ready = take_unready(place)
  place.kept = id
  redis.call('HSET', keys.place(place.id), 'kept', id)
  if ready == 1 then make_ready(place) end
  set_timer('prefer', place.id, now + rules.handed)
end

-- A callback stands in the list by its window. Half an hour before it is dialled somebody is set aside for it, where the department
-- wants that (lib/calls_aside).
local function list_call(call)
  redis.call('ZADD', keys.calls, whole(call.window), call.id)
  redis.call('HDEL', keys.call(call.id), 'aside')
  if call.whole == '1' then set_timer('aside', call.id, math.max(call.window - 30 * 60000, now)) end
end
