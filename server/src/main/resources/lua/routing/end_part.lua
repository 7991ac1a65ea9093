#!lua
-- A colleague's part in a chat, or an invitation to it, is over: they leave, or the assignee or a supervisor sends them away.
-- uses: keys, clock, served, outbox, rules, log, timers, nudge, promises, calls, steps, free, staff, agents, rates, handed, places, turns, moves, match, guests
-- KEYS[1]  {s:SITE}
-- ARGV     1 now (ms, empty: server clock)  2 who wants it  3 conversation  4 whose part  5 1 when a supervisor wants it, else 0
-- returns  {done, steps} | {not_found}; steps: {{entry, agent's name}, …} to be told to conversations, in order
local by, place, id = ARGV[2], place_of(ARGV[3]), ARGV[4]
local state = place and place.state == 'active' and guest_state(place.id, id)
if not state or not (by == id and state == 'joined' or by == place.agent or ARGV[5] == '1') then return {'not_found'} end

match_agent(end_part(place, id, 'done'))
publish()
return {'done', fresh}
