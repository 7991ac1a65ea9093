#!lua
-- The after-contact work is done: the slot is free for the next in line.
-- uses: keys, clock, served, outbox, rules, log, timers, nudge, promises, calls, steps, free, staff, agents, rates, handed, places, turns, moves, match, guests, desks
-- KEYS[1]  {s:SITE}
-- ARGV     1 now (ms, empty: server clock)  2 agent  3 conversation  4 outcome or empty  5 note or empty
-- returns  1, or 0 when this agent has no such wrap-up
local place = place_of(ARGV[3])
if not place or place.state ~= 'wrap' or place.agent ~= ARGV[2] then return 0 end

log('free', 'c', place.id, 'l', place.lane, 'a', place.agent, 'r', 'finished', 'outcome', ARGV[4], 'note', ARGV[5])
free_slot(place)
publish()
return 1
