#!lua
-- An agent wrote in the conversation of a message that was left: what was promised is kept.
-- uses: keys, clock, rules, log, timers, nudge, promises, places, messages
-- KEYS[1]  {s:SITE}
-- ARGV     1 now (ms, empty: server clock)  2 conversation  3 agent
-- returns  1 when an answer was still owed, else 0
local place = place_of(ARGV[2])
if not place or not place.message or place.state ~= 'active' or place.agent ~= ARGV[3] then return 0 end
local promise = message_done(place)
local owed = promise and keep_promise(promise, now, ARGV[3])
log('answered', 'c', place.id, 'l', place.lane, 'a', ARGV[3])
tell_visitor(place.visitor)
tell_agent(place.agent)
publish()
return owed and 1 or 0
