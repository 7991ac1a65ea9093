#!lua
-- A supervisor asks the visitor whether another window would do. The old one holds until they say yes (move_callback).
-- uses: keys, clock, outbox, rules, log, timers, nudge, promises, calls
-- KEYS[1]  {s:SITE}
-- ARGV     1 now (ms, empty: server clock)  2 callback  3 window (ms)  4 supervisor  5 bound of the department  6 bound of the lane
--          7 weight (slots it takes)
-- returns  done | not_found | under_way: settled, or an agent has it | taken; a repeat answers like the first time
local call, window = call_of(ARGV[2]), tonumber(ARGV[3])
if not call or call.state == 'offered' then return 'not_found' end
if not call_may(call, 'move') then return 'under_way' end
local key = keys.call(call.id)
if call.window == window or redis.call('HGET', key, 'proposed') == ARGV[3] then return 'done' end
if not has_room(window, call.lane, tonumber(ARGV[7]), ARGV[5], ARGV[6]) then return 'taken' end

redis.call('HSET', key, 'proposed', ARGV[3], 'proposedBy', ARGV[4])
log('callback', 'c', call.conversation, 'l', call.lane, 'b', call.id, 'm', 'propose', 's', call.state, 'window', ARGV[3], 'by', ARGV[4])
call.window, call.kind = window, nil
tell_of_call(call, 'propose', window + rules.window)
tell_visitor(call.visitor)
tell_board()
publish()
return 'done'
