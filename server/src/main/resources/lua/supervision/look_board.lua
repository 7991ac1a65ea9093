#!lua flags=no-writes
-- Who waits and who works.
-- uses: keys, clock, ranks
-- KEYS[1]  {s:SITE}
-- ARGV     1 now (ms, empty: server clock)  2 most waiting  3 most agents
-- returns  {now, {{conversation, lane, topic, name, since, ahead, headStart (minutes), reasons, keptFor}, …} lowest score first,
--          {{agent, name, status, reason, returnAt, capacity, used, chats}, …}}
local first, waiting, working = {}, {}, {}

for _, lane in ipairs(redis.call('SMEMBERS', keys.lanes)) do
  local heads = redis.call('ZRANGE', keys.line(lane), 0, ARGV[2] - 1, 'WITHSCORES')
  for i = 1, #heads, 2 do first[#first + 1] = {id = heads[i], lane = lane, score = tonumber(heads[i + 1])} end
end
table.sort(first, function(a, b)
  if a.score == b.score then return a.id < b.id end
  return a.score < b.score
end)
for i = 1, math.min(#first, tonumber(ARGV[2])) do
  local id, lane = first[i].id, first[i].lane
  local place = redis.call('HMGET', keys.place(id), 'topic', 'name', 'since', 'score', 'headStart', 'reasons', 'kept')
  waiting[i] = {id, lane, place[1], place[2], place[3], ahead_of(id, lane, place[4]), place[5], place[6], place[7]}
end

local agents = redis.call('SMEMBERS', keys.agents)
for i = 1, math.min(#agents, tonumber(ARGV[3])) do
  local agent = redis.call('HMGET', keys.agent(agents[i]), 'name', 'status', 'reason', 'returnAt', 'capacity', 'used')
  local chats = 0
  for _, state in ipairs(redis.call('HVALS', keys.desk(agents[i]))) do
    if state == 'active' then chats = chats + 1 end
  end
  agent[7] = chats
  table.insert(agent, 1, agents[i])
  working[i] = agent
end
return {now, waiting, working}
