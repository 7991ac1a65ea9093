-- A conversation is over. by: visitor, agent or system.
local VISITOR_MS = 30 * 24 * 3600 * 1000 -- then a visitor without a conversation is forgotten

local function finish(place, by, reason)
  local waited = place.state == 'line' or place.state == 'offered'
  local freed
  log('end', 'c', place.id, 'l', place.lane, 'a', place.agent, 'n', place.n, 'by', by, 'r', reason,
    's', place.state, 'score', place.score)
  redis.call('HDEL', keys.visitor(place.visitor), 'open')
  redis.call('HSET', keys.visitor(place.visitor), 'last', place.id)
  redis.call('PEXPIRE', keys.visitor(place.visitor), VISITOR_MS)
  if place.state == 'offered' then freed = clear_desk(place) end
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
  if freed then match_agent(freed) end
  repeat_step(place.left)
  add_step('end', place.id, place.n, place.agent or '', by .. (reason and ':' .. reason or ''))
end
