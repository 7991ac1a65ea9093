#!lua
-- The agent who took a callback by phone dials now.
-- uses: keys, clock, rules, log, timers, nudge, calls, places
-- KEYS[1]  {s:SITE}
-- ARGV     1 now (ms, empty: server clock)  2 agent  3 conversation
-- returns  dialled | gone: no attempt of theirs, or nobody to dial; a repeat answers like the first time
local place = place_of(ARGV[3])
local call = place and place.call and call_of(place.call)
if not call or not place.phone or place.state ~= 'active' or place.agent ~= ARGV[2] or call.state ~= 'started' then return 'gone' end
if (redis.call('HGET', keys.call(call.id), 'dialled') or '') == '' then
  redis.call('HSET', keys.call(call.id), 'dialled', at)
  log('dial', 'c', place.id, 'l', place.lane, 'a', place.agent, 'b', call.id, 'try', call.attempts)
  tell_agent(place.agent)
  tell_visitor(place.visitor)
  tell_board()
end
publish()
return 'dialled'
