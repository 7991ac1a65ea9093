#!lua
-- The assignee asks a colleague into the chat: an invitation, which holds one of the colleague's slots while it rings.
-- uses: keys, clock, served, outbox, rules, log, timers, nudge, promises, calls, steps, free, staff, agents, rates, handed, places, turns, moves, match, guests
-- KEYS[1]  {s:SITE}
-- ARGV     1 now (ms, empty: server clock)  2 agent  3 conversation  4 colleague  5 note or empty
-- returns  {done, steps} | {not_found} | {agent_unavailable} | {too_many_guests}; a repeat answers like the first time
local place, colleague = place_of(ARGV[3]), agent_of(ARGV[4])
if not place or place.state ~= 'active' or place.agent ~= ARGV[2] then return {'not_found'} end
if guest_state(place.id, ARGV[4]) then return {'done', fresh} end
if not colleague or colleague.id == place.agent or colleague.status ~= 'available'
  or colleague.used >= colleague.capacity or colleague.call then return {'agent_unavailable'} end
if #guests_of(place.id) >= MOST_GUESTS then return {'too_many_guests'} end

redis.call('HDEL', keys.place(place.id), 'refusedBy', 'refusedWhy', 'refusedWords')
add_guest(place, colleague, ARGV[2], ARGV[5])
set_timer('invite', colleague.id .. '|' .. place.id, now + rules.ring)
log('invite', 'c', place.id, 'l', place.lane, 'a', colleague.id, 'by', ARGV[2])
publish()
return {'done', fresh}
