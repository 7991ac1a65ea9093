-- When a callback needs somebody: its hold ends, it is reminded of, it falls due, its last hour passes.
local FRONT = {ahead = 30 * 60000, room = 2000, most_before = 2000}

-- Of a lane: the score of the last callback at its front, and of the first who waits behind them.
local fronts
function begin.calls_due() fronts = {} end

local function front_of(lane)
  if fronts[lane] then return fronts[lane] end
  local line, front = redis.call('ZRANGE', keys.line(lane), 0, FRONT.most_before, 'WITHSCORES'), {first = math.huge}
  for i = 1, #line, 2 do
    if redis.call('HEXISTS', keys.place(line[i]), 'due') == 0 then
      front.first = line[i + 1] / 1000
      break
    end
    front.before = line[i + 1] / 1000
  end
  fronts[lane] = front
  return front
end

-- The score with which it stands before everybody who waits, and behind the callbacks that fell due earlier (rulings R25): two
-- seconds before the first who waits, so that as many more as fall due together find room between them.
local function front_score(call)
  local front = front_of(call.lane)
  local score = math.min(call.window - FRONT.ahead, front.first - FRONT.room)
  if front.before and score <= front.before then score = math.min(front.before + 1, (front.before + front.first) / 2) end
  front.before = score
  return string.format('%.3f', score)
end

-- The place of a booked callback stands in its line, at the front. A visitor who is to come back is told; an agent dials by themselves.
local function stand_due(call)
  local place = place_of(call.conversation)
  if not place or place.state ~= 'booked' then return end
  -- who was called at their turn has been at the front before, by a score of their own
  if call.kind ~= 'turn' then
    place.score = front_score(call)
    redis.call('HSET', keys.place(place.id), 'due', '1')
  end
  place.here = call.channel == 'phone' and '1' or 'held'
  redis.call('HSET', keys.place(place.id), 'score', place.score, 'here', place.here)
  redis.call('SADD', keys.lanes, place.lane)
  log('due', 'c', place.id, 'l', place.lane, 'score', place.score)
  keep_for(place, redis.call('HGET', keys.call(call.id), 'for'))
  if call.aside then keep_aside(place, call) end
  stand(place)
  tell_visitor(place.visitor)
  tell_board()
  match_place(place)
  look_at_turns(place.lane)
end

local overdue = {}

function overdue.offered(call) move_call(call, 'expire', nil) end

function overdue.booked(call)
  if call.kind == 'turn' then return overdue.waiting(call) end
  if now >= call.window then return overdue.reminded(call) end
  move_call(call, 'remind', call.window)
end

function overdue.reminded(call)
  if not move_call(call, 'fall_due', call.window + CALL_LONGEST) then return end
  if not call.first then
    set_timer('late', call.id, ends_of(call))
    set_timer('risk', call.id, ends_of(call) - math.min(rules.warn, rules.window / 3))
  end
  stand_due(call)
end

overdue.retry = overdue.reminded

-- Its turn has not come in all that time.
function overdue.waiting(call)
  if move_call(call, 'fall_due', now) then overdue.due(call) end
end

-- Their answer decides, and the end of the ring at the latest.
function overdue.ringing(call)
  local next = now + rules.ring
  redis.call('HSET', keys.call(call.id), 'next', whole(next))
  set_timer('call', call.id, next)
end

-- The agent has not said what came of it, and the chat goes on.
overdue.started = end_tried

-- Whether it waits for its visitor, who is to come into the chat.
local function awaits_visitor(call, place)
  return call.channel == 'chat' and place and place.here ~= '1' and (call.kind ~= 'turn' or call.called)
end

-- Nobody took it, or nobody came for it.
function overdue.due(call)
  local place = place_of(call.conversation)
  if call.first then end_tried(call)
  else move_call(call, awaits_visitor(call, place) and 'expire' or 'break', nil) end
  if place then finish(place, 'system', 'callback_' .. call.state) end
end

function due.call(id)
  local call = call_of(id)
  if call and overdue[call.state] then overdue[call.state](call) end
end
