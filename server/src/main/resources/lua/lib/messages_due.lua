-- When a message that was left needs somebody (lib/messages).

-- It stands in line from now on: before all others when its time is near.
local function stand_message(place, front)
  local first = front and redis.call('ZRANGE', keys.line(place.lane), 0, 0, 'WITHSCORES')[2]
  place.score = string.format('%.3f', first and math.min(arrival, first / 1000 - 1) or arrival)
  place.here = '1'
  redis.call('ZREM', keys.inbox(place.lane), place.id)
  redis.call('HSET', keys.place(place.id), 'score', place.score, 'here', '1')
  redis.call('SADD', keys.lanes, place.lane)
  log('due', 'c', place.id, 'l', place.lane, 'score', place.score)
  stand(place)
  set_moves(place, now)
  tell_visitor(place.visitor)
  tell_board()
  match_place(place)
end

-- Whoever waits in person goes first; then the oldest message of the lane.
function due.inbox(lane)
  local oldest = redis.call('ZRANGE', keys.inbox(lane), 0, 0)[1]
  if not oldest then return end
  set_timer('inbox', lane, now + MESSAGE.every)
  if redis.call('ZCARD', keys.ready(lane)) > 0 or redis.call('ZCARD', keys.free(lane)) == 0 then return end
  stand_message(place_of(oldest))
end

-- Its time is near, is at risk, has come.
function due.message(id)
  local place = place_of(id)
  local by = place and tonumber(place.message)
  if not by then return end
  if place.state == 'booked' then stand_message(place, true) end
  local promise = promise_of('reply_by:' .. id)
  if now < by - MESSAGE.risk then return set_timer('message', id, by - MESSAGE.risk) end
  if now < by then
    if promise then move_promise(promise, 'at_risk', 'unanswered') end
    return set_timer('message', id, by)
  end
  if promise then move_promise(promise, 'late', 'unanswered') end
  tell_outside(place.visitor, 'message_late', id, {conversation = id, language = place.language})
end
