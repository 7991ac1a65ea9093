#!lua
-- The agent is here: starts the lease and takes over name, capacity and lanes. Who comes back before the grace ended goes on
-- as before; everybody else begins away.
-- uses: keys, clock, served, outbox, rules, log, timers, nudge, promises, calls, steps, free, staff, agents, rates, handed, places, turns, moves, match, guests, desks
-- KEYS[1]  {s:SITE}
-- ARGV     1 now (ms, empty: server clock)  2 agent  3 name  4 capacity  5 lanes, joined by spaces
--          6 skills: department=level, joined by spaces
-- returns  the desk's rev
local id, name, capacity, lanes, skills = ARGV[2], ARGV[3], ARGV[4], ARGV[5], ARGV[6]
local known, status = agent_of(id), 'away'
local before = redis.call('HMGET', keys.agent(id), 'name', 'was')

if known then
  status = known.status == 'offline' and before[2] or known.status
  if status == 'draining' and known.used == 0 then status = 'away' end
  if known.status == 'available' then
    count_shared(known, -1)
    for _, lane in ipairs(known.lanes) do redis.call('ZREM', keys.free(lane), id) end
  end
end
if not known or known.status == 'offline' or before[1] ~= name or known.capacity ~= tonumber(capacity)
  or table.concat(known.lanes, ' ') ~= lanes then
  log('sign_on', 'a', id, 's', status, 'capacity', capacity, 'used', known and known.used or 0, 'lanes', lanes,
    'skills', skills)
  tell_agent(id)
  tell_board()
end

redis.call('HSET', keys.agent(id), 'status', status, 'name', name, 'capacity', capacity, 'lanes', lanes,
  'skills', skills)
redis.call('HSETNX', keys.agent(id), 'used', 0)
redis.call('HSETNX', keys.agent(id), 'idle', now)
if redis.call('SADD', keys.agents, id) == 0 then count_staff(known.lanes, known.status, -1) end
for lane in string.gmatch(lanes, '%S+') do redis.call('SADD', keys.lanes, lane) end
clear_timers(id, 'grace')
set_timer('lease', id, now + rules.lease)

local agent = agent_of(id)
count_staff(agent.lanes, status, 1)
if status == 'available' then count_shared(agent, 1) end
offer_slots(agent)
local anybodys = {}
if known and (known.served ~= lanes or agent.capacity == 0) then keep_none(agent, anybodys) end
match_agent(agent)
match_all(anybodys)
publish()
return tonumber(redis.call('HGET', keys.agent(id), 'rev'))
