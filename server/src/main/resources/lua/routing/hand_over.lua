#!lua
-- The assignee leaves the chat to a guest, who becomes the assignee with the next number n.
-- uses: keys, clock, served, outbox, rules, log, timers, nudge, promises, calls, steps, free, staff, agents, rates, handed, places, turns, moves, match, guests, desks
-- KEYS[1]  {s:SITE}
-- ARGV     1 now (ms, empty: server clock)  2 agent  3 conversation  4 guest
-- returns  {done, steps} | {not_found} | {agent_unavailable}; a repeat answers like the first time.
--          steps: {{entry, agent's name}, …} to be told to conversations, in order
local id, place, guest = ARGV[2], place_of(ARGV[3]), ARGV[4]
if not place or place.state ~= 'active' then return {'not_found'} end
if place.agent == guest and redis.call('HGET', keys.place(place.id), 'from') == id then
  add_step('join', place.id, place.n, guest, 'handed_over')
  return {'done', fresh}
end
if place.agent ~= id then return {'not_found'} end
local colleague = agent_of(guest)
if guest_state(place.id, guest) ~= 'joined' or colleague.status == 'offline' or colleague.call then return {'agent_unavailable'} end

local freed = succeed(place, guest, 'hand_over')
take_back(guest)
match_agent(freed)
publish()
return {'done', fresh}
