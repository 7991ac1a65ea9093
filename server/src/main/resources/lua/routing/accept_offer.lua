#!lua
-- The agent takes the offered place: an assignment with the next number n.
-- uses: keys, clock, rules, log, timers, nudge, steps, staff, agents, places
-- KEYS[1]  {s:SITE}
-- ARGV     1 now (ms, empty: server clock)  2 agent  3 offer
-- returns  {accepted, conversation, n, steps} | {gone}; a repeat answers like the first time.
--          steps: {{entry, agent's name}, …} to be told to conversations, in order
local agent, offer = ARGV[2], ARGV[3]

local id = redis.call('HGET', keys.desk(agent), offer)
local place = id and place_of(id)
if not place or place.agent ~= agent or place.offer ~= offer then return {'gone'} end

if place.state == 'active' then
  -- the answer to the first try may have been lost before its step was done
  add_step('join', id, place.n, agent)
  return {'accepted', id, tonumber(place.n), fresh}
end
if place.state ~= 'offered' then return {'gone'} end

local n = redis.call('HINCRBY', keys.place(id), 'n', 1)
redis.call('HSET', keys.place(id), 'state', 'active', 'assigned', now)
redis.call('HSET', keys.desk(agent), id, 'active')
leave_line(place)
log('accept', 'c', id, 'l', place.lane, 'a', agent, 'n', n, 'waited', now - tonumber(place.since), 'score', place.score)
repeat_step(place.left)
add_step('join', id, n, agent)
tell_agent(agent)
tell_visitor(place.visitor)
tell_board()
publish()
return {'accepted', id, n, fresh}
