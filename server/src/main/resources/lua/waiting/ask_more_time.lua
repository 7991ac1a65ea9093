#!lua
-- A visitor who was called asks for as much time again, once a call.
-- uses: keys, clock, served, outbox, rules, log, timers, nudge, places, turns
-- KEYS[1]  {s:SITE}
-- ARGV     1 now (ms, empty: server clock)  2 conversation  3 visitor  4 the command's id
-- returns  given, also to a repeat of the command | refused: nobody calls them, or they had it | gone: they have no such place that waits
local place = place_of(ARGV[2])
if not place or place.visitor ~= ARGV[3] or (place.state ~= 'line' and place.state ~= 'offered') then return 'gone' end
local ends, more = unpack(redis.call('HMGET', keys.place(place.id), 'turnEnds', 'more'))
if more == ARGV[4] then return 'given' end
if place.here ~= 'called' or more then return 'refused' end

ends = string.format('%.0f', ends + rules.turn)
redis.call('HSET', keys.place(place.id), 'turnEnds', ends, 'more', ARGV[4])
set_timer('turn', place.id, ends)
log('more_time', 'c', place.id, 'l', place.lane, 'until', ends)
tell_visitor(place.visitor)
publish()
return 'given'
