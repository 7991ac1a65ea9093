#!lua
-- The visitor keeps the window they have: what staff proposed is forgotten.
-- uses: keys, clock, rules, log, timers, nudge, calls
-- KEYS[1]  {s:SITE}
-- ARGV     1 now (ms, empty: server clock)  2 callback  3 visitor
-- returns  done | gone: settled, or not theirs; a repeat answers like the first time
local call = call_of(ARGV[2])
if not call or call.visitor ~= ARGV[3] or CALL_SETTLED[call.state] then return 'gone' end
if redis.call('HDEL', keys.call(call.id), 'proposed', 'proposedBy') > 0 then
  log('callback', 'c', call.conversation, 'l', call.lane, 'b', call.id, 'm', 'refuse', 's', call.state, 'window', whole(call.window))
  tell_visitor(call.visitor)
  tell_board()
end
publish()
return 'done'
