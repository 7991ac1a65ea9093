-- What happens to a callback at the end of what was promised, and long after its own end. Needs calls_due and erasures.

-- It was settled so many days ago; or just now by who withdrew, and the letter that says so is still on its way.
function due.erase(id) ERASE.contact(id, redis.call('HGET', keys.call(id), 'state') == 'cancelled') end

-- What was promised ends soon. As soon as the forecast says that it will rather be broken, its visitor hears of it, before it is.
function due.risk(id)
  local call = call_of(id)
  if not call or call.first or CALL_SETTLED[call.state] or now >= ends_of(call) then return end
  local promise = promise_of(promise_id(call))
  if not promise or promise.state ~= 'at_risk' or awaits_visitor(call, place_of(call.conversation)) then
    return set_timer('risk', id, now + 20000)
  end
  log('callback', 'c', call.conversation, 'l', call.lane, 'b', call.id, 'm', 'warn', 's', call.state)
  tell_of_call(call, 'warn', ends_of(call))
end

-- The window has ended and nobody has begun: the visitor is told before they notice, and may choose anew.
function due.late(id)
  local call = call_of(id)
  if not call or call.first or CALL_SETTLED[call.state] then return end
  local promise, place = promise_of(promise_id(call)), place_of(call.conversation)
  -- called in time, it is the visitor who is late
  if promise and call.called and place and place.here ~= '1' then return keep_promise(promise, tonumber(call.called)) end
  if promise then move_promise(promise, 'late', 'window_ended') end
  log('callback', 'c', call.conversation, 'l', call.lane, 'b', call.id, 'm', 'apologise', 's', call.state)
  redis.call('HSET', keys.call(id), 'apologised', at)
  tell_of_call(call, 'apologise', ends_of(call))
  tell_visitor(call.visitor)
  tell_board()
end
