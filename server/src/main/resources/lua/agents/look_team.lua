#!lua flags=no-writes
-- Who is at work, and how many wait in each line.
-- uses: keys, clock
-- KEYS[1]  {s:SITE}
-- ARGV     1 now (ms, empty: server clock)  2 most agents
-- returns  {now, {{agent, name, status, capacity, used, lanes joined by spaces}, …}, {{lane, waiting}, …}}
local members, lines, agents = {}, {}, redis.call('SMEMBERS', keys.agents)

for i = 1, math.min(#agents, tonumber(ARGV[2])) do
  local agent = redis.call('HMGET', keys.agent(agents[i]), 'name', 'status', 'capacity', 'used', 'lanes')
  table.insert(agent, 1, agents[i])
  members[i] = agent
end
for i, lane in ipairs(redis.call('SMEMBERS', keys.lanes)) do lines[i] = {lane, redis.call('ZCARD', keys.line(lane))} end
return {now, members, lines}
