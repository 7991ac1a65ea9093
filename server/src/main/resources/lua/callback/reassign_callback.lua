#!lua
-- A supervisor gives a callback to one agent: once it is due it is offered to them first, and after a while to anybody. Or to nobody
-- in particular again.
-- uses: keys, clock, served, outbox, rules, log, timers, nudge, promises, calls, steps, free, staff, agents, rates, handed, places, turns, moves, match
-- KEYS[1]  {s:SITE}
-- ARGV     1 now (ms, empty: server clock)  2 callback  3 agent, empty: nobody in particular  4 supervisor
-- returns  done | not_found | under_way: settled, or an agent has begun | agent_unavailable: no such agent, or due and they take no
--          chats; a repeat answers like the first time
local call, target = call_of(ARGV[2]), ARGV[3]
if not call or call.state == 'offered' then return 'not_found' end
if call.state == 'started' or CALL_SETTLED[call.state] then return 'under_way' end
local place, agent = place_of(call.conversation), target ~= '' and agent_of(target)
local due_now = place and (place.state == 'line' or place.state == 'offered')
if target ~= '' and (not agent or (due_now and (agent.status ~= 'available' or agent.capacity == 0))) then return 'agent_unavailable' end
if (redis.call('HGET', keys.call(call.id), 'for') or '') == target then return 'done' end

redis.call('HSET', keys.call(call.id), 'for', target)
log('callback', 'c', call.conversation, 'l', call.lane, 'a', target, 'b', call.id, 'm', 'reassign', 's', call.state, 'by', ARGV[4])
tell_board()
if due_now then
  local freed = {}
  for i, ring in ipairs(place.state == 'offered' and rings_of(place) or {}) do freed[i] = withdraw(place, ring, 'reassigned') end
  place = place_of(call.conversation)
  keep_no_more(place, 'reassigned')
  keep_for(place, target)
  match_place(place)
  for _, one in ipairs(freed) do match_agent(one) end
end
publish()
return 'done'
