#!lua
-- A supervisor comes into a running chat as a guest, which takes one slot; a wish for help is answered with that.
-- uses: keys, clock, served, outbox, rules, log, timers, nudge, promises, calls, steps, free, staff, agents, rates, handed, places, turns, moves, match, guests
-- KEYS[1]  {s:SITE}
-- ARGV     1 now (ms, empty: server clock)  2 supervisor  3 conversation
-- returns  {done, steps} | {not_found} | {no_free_slot}; a repeat answers like the first time.
--          steps: {{entry, agent's name}, …} to be told to conversations, in order
local place, agent = place_of(ARGV[3]), agent_of(ARGV[2])
if not place or place.state ~= 'active' then return {'not_found'} end
if place.agent == ARGV[2] then return {'done', fresh} end

local state = guest_state(place.id, ARGV[2])
if state == 'joined' then
  add_step('enter', place.id, redis.call('HGET', keys.guests(place.id), agent.id .. ':part'), agent.id)
else
  if not state then
    if not agent or agent.status == 'offline' or agent.call or agent.used >= agent.capacity then return {'no_free_slot'} end
    add_guest(place, agent, agent.id, '')
  end
  enter(place, agent.id)
  clear_help(place)
end
publish()
return {'done', fresh}
