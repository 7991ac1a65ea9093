-- A conversation is over. by: visitor, agent or system.
local VISITOR_MS = 30 * 24 * 3600 * 1000 -- then a visitor without a conversation is forgotten

-- What the next visit wants to know (lib/arrivals).
local function remember(place, waited)
  local fields = {'last', place.id, 'contact', now}
  if place.n ~= '0' then
    fields = {'last', place.id, 'contact', now, 'ended', now, 'broke', waited and '1' or '0'}
    if not waited then fields[9], fields[10] = 'agent', place.agent end
  end
  redis.call('HDEL', keys.visitor(place.visitor), 'open')
  redis.call('HSET', keys.visitor(place.visitor), unpack(fields))
  redis.call('PEXPIRE', keys.visitor(place.visitor), VISITOR_MS)
end

-- How a callback ends that was tried: in its window, or after it.
local function end_tried(call)
  local promise = promise_of(promise_id(call))
  -- who came back into the chat was there to talk
  if call.channel == 'chat' and call.state == 'started' then count_call(call, 'connected') end
  local in_time = tonumber(call.first) <= ends_of(call) or (promise and promise.state == 'kept')
  move_call(call, in_time and 'keep' or 'keep_late', nil)
end

-- The conversation is over, or goes on without the callback.
local function call_ends(place)
  local call = call_of(place.call)
  if call and call.state == 'started' then end_tried(call) else move_call(call, 'cancel', nil) end
end

local function finish(place, by, reason)
  local waited, freed = place.state ~= 'active', {}
  local guests = waited and {} or end_parts(place)
  clear_help(place)
  if place.call then call_ends(place) end
  if place.message then message_ends(place, by) end
  log('end', 'c', place.id, 'l', place.lane, 'a', place.agent, 'n', place.n, 'by', by, 'r', reason,
    'b', place.call or place.message and 'message', 's', place.state, 'turn', waited and place.here ~= '1' and place.here,
    'score', place.score, 'waits', waited and take_waits(place.id))
  remember(place, waited)
  if place.state == 'offered' then
    for i, ring in ipairs(rings_of(place)) do
      freed[i] = clear_desk(place, ring)
      uncount_offer(freed[i], place)
    end
  end
  if waited then
    leave_line(place)
    forget(place)
  else
    redis.call('HSET', keys.place(place.id), 'state', 'wrap', 'wrapEnds', now + rules.wrap)
    redis.call('HSET', keys.desk(place.agent), place.id, 'wrap')
    set_timer('wrap', place.id, now + rules.wrap)
    tell_agent(place.agent)
  end
  tell_visitor(place.visitor)
  tell_board()
  for _, agent in ipairs(freed) do match_agent(agent) end
  if waited then look_at_turns(place.lane) end
  refill(guests)
  repeat_step(place.left)
  add_step('end', place.id, place.n, not waited and place.agent or '', by .. (reason and ':' .. reason or ''))
end
