#!lua
-- A supervisor becomes the assignee of a running chat, with the next number n; the former assignee's slot is free.
-- uses: keys, clock, served, outbox, rules, log, timers, nudge, promises, calls, steps, free, staff, agents, rates, handed, places, turns, moves, match, guests, desks
-- KEYS[1]  {s:SITE}
-- ARGV     1 now (ms, empty: server clock)  2 supervisor  3 conversation  4 n: the assignment that was seen
-- returns  {done, steps} | {not_found} | {superseded} | {no_free_slot}; a repeat answers like the first time.
--          steps: {{entry, agent's name}, …} to be told to conversations, in order
local place, agent = place_of(ARGV[3]), agent_of(ARGV[2])
if not place or place.state ~= 'active' then return {'not_found'} end
if place.agent == ARGV[2] then
  add_step('join', place.id, place.n, place.agent, 'taken_over')
  return {'done', fresh}
end
if place.n ~= ARGV[4] then return {'superseded'} end
local guest = guest_state(place.id, ARGV[2])
if not agent or agent.status == 'offline' or agent.call or (not guest and agent.used >= agent.capacity) then return {'no_free_slot'} end

local freed = succeed(place, agent.id, 'take_over')
take_back(agent.id)
match_agent(freed)
publish()
return {'done', fresh}
