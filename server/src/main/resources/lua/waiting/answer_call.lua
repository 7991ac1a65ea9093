#!lua
-- The visitor says that they are there: the place can be matched, with its own score.
-- uses: keys, clock, served, outbox, rules, log, timers, nudge, promises, calls, free, staff, agents, rates, handed, places, turns, moves, match
-- KEYS[1]  {s:SITE}
-- ARGV     1 now (ms, empty: server clock)  2 conversation  3 visitor
-- returns  1, also when it was so before; 0 when the visitor has no such place that waits
local place = place_of(ARGV[2])
if not place or place.visitor ~= ARGV[3] or (place.state ~= 'line' and place.state ~= 'offered') then return 0 end
set_timer('here', place.id, now + rules.lease)
if place.here ~= '1' then
  come_here(place, true)
  match_place(place)
end
publish()
return 1
