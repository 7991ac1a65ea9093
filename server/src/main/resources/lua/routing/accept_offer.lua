#!lua
-- The agent takes the offered place: an assignment with the next number n. Of several agents the first one gets it.
-- uses: keys, clock, served, outbox, rules, log, timers, nudge, promises, calls, steps, free, staff, agents, rates, handed, places, turns, moves, match, desks
-- KEYS[1]  {s:SITE}
-- ARGV     1 now (ms, empty: server clock)  2 agent  3 offer
-- returns  {accepted, conversation, n, steps} | {gone}; a repeat answers like the first time.
--          steps: {{entry, agent's name}, …} to be told to conversations, in order
local agent, offer = ARGV[2], ARGV[3]

local id = redis.call('HGET', keys.desk(agent), offer)
local place = id and place_of(id)
if place and place.state == 'active' and place.agent == agent and place.offer == offer then
  -- the answer to the first try may have been lost before its step was done
  add_step('join', id, place.n, agent)
  return {'accepted', id, tonumber(place.n), fresh}
end
local ring = ring_before(place, agent, offer)
if not ring then return {'gone'} end

local others = {}
for _, other in ipairs(rings_of(place)) do
  if other.agent ~= agent then
    local freed = clear_desk(place, other)
    uncount_offer(freed, place)
    others[#others + 1] = freed
    log('back', 'c', id, 'l', place.lane, 'a', other.agent, 'r', 'another_was_first')
  end
end
local n = redis.call('HINCRBY', keys.place(id), 'n', 1)
redis.call('HSET', keys.place(id), 'state', 'active', 'assigned', at, 'agent', agent, 'offer', offer, 'seen', ring.seen)
redis.call('HSET', keys.desk(agent), id, 'active')
if ring.seen ~= '1' then redis.call('HSET', keys.agent(agent), 'unseen', '0') end
if n == 1 then count_served(place.lane) end
leave_line(place)
if place.call then
  call_follows(place, 'start', agent)
  if place.phone then pick_up(agent, id) end
  offer_slots(agent_of(agent))
end
log('accept', 'c', id, 'l', place.lane, 'a', agent, 'n', n, 'waited', not place.call and not place.message and now - tonumber(place.since), 'score', place.score,
  'b', place.call or place.message and 'message', 'waits', take_waits(id))
repeat_step(place.left)
add_step('join', id, n, agent)
for _, freed in ipairs(others) do match_agent(freed) end
if place.phone then take_back(agent) end
look_for_absent(agent_of(agent), place.score)
tell_agent(agent)
tell_visitor(place.visitor)
tell_board()
publish()
return {'accepted', id, n, fresh}
