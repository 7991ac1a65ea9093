#!lua
-- The invited agent comes into the chat, or does not.
-- uses: keys, clock, served, outbox, rules, log, timers, nudge, promises, calls, steps, free, staff, agents, rates, handed, places, turns, moves, match, guests
-- KEYS[1]  {s:SITE}
-- ARGV     1 now (ms, empty: server clock)  2 agent  3 conversation  4 accept (1, 0)  5 the agent's words or empty
-- returns  {done, steps} | {offer_gone}; a repeat answers like the first time.
--          steps: {{entry, agent's name}, …} to be told to conversations, in order
local id, place = ARGV[2], place_of(ARGV[3])
local state = place and place.state == 'active' and guest_state(place.id, id)
if not state then return {'offer_gone'} end

if state == 'joined' then
  if ARGV[4] == '0' then return {'offer_gone'} end
  -- the answer to the first try may have been lost before its step was done
  add_step('enter', place.id, redis.call('HGET', keys.guests(place.id), id .. ':part'), id)
elseif ARGV[4] == '1' then
  enter(place, id)
else
  match_agent(turn_down(place, id, 'declined', ARGV[5]))
end
publish()
return {'done', fresh}
