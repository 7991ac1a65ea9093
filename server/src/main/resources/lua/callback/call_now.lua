#!lua
-- A supervisor has a callback made now, before its window or its next attempt: it is due, at the front.
-- uses: keys, clock, served, outbox, rules, log, timers, nudge, promises, calls, steps, free, staff, agents, rates, handed, places, turns, moves, match, guests, desks, messages, endings, due, moves_due, turns_due, calls_aside, calls_due
-- KEYS[1]  {s:SITE}
-- ARGV     1 now (ms, empty: server clock)  2 callback  3 supervisor
-- returns  done | not_found | under_way: settled, or waiting in line for its turn; a repeat answers like the first time
local call = call_of(ARGV[2])
if not call or call.state == 'offered' then return 'not_found' end
if call.state == 'due' or call.state == 'ringing' or call.state == 'started' then return 'done' end
if not call_may(call, 'fall_due') or (call.kind == 'turn' and call.state == 'booked') then return 'under_way' end
call.by = ARGV[3]
overdue.reminded(call)
publish()
return 'done'
