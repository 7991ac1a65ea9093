-- Whether a waiting visitor is there when the turn comes (rulings R3). here of a place is 1 while it can be matched; else
--   away: not connected; held: the same, with a callback, so that it is never given up; called: was told of the turn and has until turnEnds to come;
--   passed: did not come in time, and is called again after skips more assignments of the lane; missed: did not come for the last call
-- calls: how often it was called; more: the command that asked for more time. away(lane) holds the places in line(lane) that are
-- not here. None of them takes an agent's slot, and all keep their scores. model/TurnState has the same moves; a test compares them.
local TURNS = {here = 'away held', away = 'here called held', held = 'here called', called = 'here passed missed held',
  passed = 'here called held', missed = 'here held'}
local MOST_CALLS, SKIPS, MOST_LOOKED_AT, SERVED_IN = 3, 2, 50, 600000

local function turn_to(place, state, ...)
  local from, to = place.here == '1' and 'here' or place.here, state == '1' and 'here' or state
  if not string.find(TURNS[from], to, 1, true) then error('a place that is ' .. from .. ' cannot be ' .. to) end
  place.here = state
  redis.call('HSET', keys.place(place.id), 'here', state, ...)
  tell_visitor(place.visitor)
  tell_board()
end

-- How long a place outlives its visitor's connection: longer when they can be told otherwise, ms.
local function absence_of(place)
  local tell = redis.call('HMGET', keys.tell(place.visitor), 'mail', 'push')
  return (tell[1] or tell[2] or place.call and redis.call('HGET', keys.call(place.call), 'mail')) and rules.reachable or rules.absence
end

-- The visitor of a callback is called. Returns whether it is one at their turn: it falls due by this.
local function turn_calls(place)
  local call = call_of(place.call)
  redis.call('HSETNX', keys.call(place.call), 'called', at)
  if call.kind ~= 'turn' then return false end
  move_call(call, 'fall_due', call.window + CALL_LONGEST)
  return true
end

-- After the last call there is so long to choose another way.
local function turn_missed(place, ends)
  local call = call_of(place.call)
  if call.kind ~= 'turn' then return end
  redis.call('HSET', keys.call(call.id), 'next', ends)
  set_timer('call', call.id, ends)
end

local function call_visitor(place)
  local calls, ends = redis.call('HINCRBY', keys.place(place.id), 'calls', 1), string.format('%.0f', now + rules.turn)
  redis.call('HDEL', keys.place(place.id), 'more', 'skips')
  turn_to(place, 'called', 'turnEnds', ends)
  set_timer('turn', place.id, ends)
  local at_turn, channels = place.call and turn_calls(place), 0
  -- a callback whose window begins has been told already
  if not place.call or at_turn or calls > 1 then
    channels = tell_of_place(place, place.call and not at_turn and 'callback_due' or 'turn', place.n .. '|' .. calls, ends)
  end
  log('call', 'c', place.id, 'l', place.lane, 'times', calls, 'until', ends, 'channels', channels)
end

-- What the visitor was told of this wait (keep_waits.lua), for the log; the next wait begins anew.
local function take_waits(id)
  local told = redis.call('HGET', keys.place(id), 'waits')
  if told then redis.call('HDEL', keys.place(id), 'waits') end
  return told
end

-- Somebody behind it got an agent, or a slot stays free for it: what its visitor was told of the wait is known now, whenever they come.
local function turn_came(place)
  local told = take_waits(place.id)
  if told then log('turn', 'c', place.id, 'l', place.lane, 'n', place.n, 'score', place.score, 'waits', told) end
end

-- Calls those whose turn it is, or will be within the time they have to come. assigned: the score of who got an agent just now.
local function look_at_turns(lane, assigned)
  local away = redis.call('ZRANGE', keys.away(lane), 0, MOST_LOOKED_AT - 1, 'WITHSCORES')
  if #away == 0 then return end
  local soon, free = math.floor(served_of(lane) * rules.turn / SERVED_IN), redis.call('ZCARD', keys.free(lane))
  for i = 1, #away, 2 do
    local place, over = place_of(away[i]), assigned and tonumber(away[i + 1]) < tonumber(assigned)
    local before = redis.call('ZCOUNT', keys.ready(lane), '-inf', '(' .. away[i + 1])
    local comes = before == 0 and free > 0
    if over or (comes and (i + 1) / 2 <= free) then turn_came(place) end
    if place.here == 'passed' then
      if assigned and redis.call('HINCRBY', keys.place(place.id), 'skips', -1) <= 0 then call_visitor(place) end
    elseif place.here == 'away' or place.here == 'held' then
      if over or before < soon or comes then call_visitor(place) end
    end
  end
end

-- The same for all lanes of an agent: after an assignment, or because a slot is left that nobody who is there wants.
local function look_for_absent(agent, assigned)
  local names = {}
  for i, lane in ipairs(agent.lanes) do names[i] = keys.away(lane) end
  if #names == 0 or redis.call('EXISTS', unpack(names)) == 0 then return end
  for _, lane in ipairs(agent.lanes) do look_at_turns(lane, assigned) end
end

-- The visitor of a place is not there.
local function go_away(place)
  if not place.back then keep_no_more(place) end
  take_unready(place)
  turn_to(place, place.call and 'held' or 'away')
  log('absent', 'c', place.id, 'l', place.lane)
  if place.state ~= 'line' then return end
  redis.call('ZADD', keys.away(place.lane), place.score, place.id)
  look_at_turns(place.lane)
end

-- The visitor is there again: the place can be matched, which the caller does. answered: whether they said so themselves.
local function come_here(place, answered)
  redis.call('ZREM', keys.away(place.lane), place.id)
  redis.call('HDEL', keys.place(place.id), 'calls', 'turnEnds', 'more', 'skips')
  clear_timers(place.id, 'turn', 'gone')
  turn_to(place, '1')
  log('present', 'c', place.id, 'l', place.lane, 'r', answered and 'answered')
  if place.state ~= 'line' then return end
  -- while they were not here, nobody noticed whether the agent the place is kept for went away
  local agent = place.kept and agent_of(place.kept)
  if agent and agent.status ~= 'available' then keep_no_more(place, agent.status) end
  stand(place)
end
