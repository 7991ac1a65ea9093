#!lua flags=no-writes
-- Who waits and who works.
-- uses: keys, clock, ranks, team_views
-- KEYS[1]  {s:SITE}
-- ARGV     1 now (ms, empty: server clock)  2 most waiting  3 most agents  4 most chats
-- returns  {now, {{conversation, lane, topic, name, since, ahead, headStart (minutes), reasons, keptFor, here}, …} lowest score first,
--          {{agent, name, status, reason, returnAt, capacity, used, chats}, …},
--          {{conversation, assignee, n, lane, topic, name, assigned, guests, help (ms), helpReason}, …} those with help first,
--          {{promise, kind, conversation, lane, due, state}, …} the late ones first, then those at risk; at most 50}
local MOST_PROMISES = 50
local first, waiting, working, running = {}, {}, {}, redis.call('ZRANGE', keys.help(), 0, ARGV[4] - 1)
local listed = {}
for _, id in ipairs(running) do listed[id] = true end

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
  local place = redis.call('HMGET', keys.place(id), 'topic', 'name', 'since', 'score', 'headStart', 'reasons', 'kept', 'here')
  waiting[i] = {id, lane, place[1] or '', place[2] or '', place[3], ahead_of(id, lane, place[4]), place[5], place[6], place[7], place[8]}
end

local agents = redis.call('SMEMBERS', keys.agents)
for i = 1, math.min(#agents, tonumber(ARGV[3])) do
  local agent = redis.call('HMGET', keys.agent(agents[i]), 'name', 'status', 'reason', 'returnAt', 'capacity', 'used')
  local chats = 0
  local desk = redis.call('HGETALL', keys.desk(agents[i]))
  for j = 2, #desk, 2 do
    if desk[j] == 'active' then
      chats = chats + 1
      if #running < tonumber(ARGV[4]) and not listed[desk[j - 1]] then running[#running + 1] = desk[j - 1] end
    end
  end
  agent[7] = chats
  table.insert(agent, 1, agents[i])
  working[i] = agent
end
for i, id in ipairs(running) do
  local chat = redis.call('HMGET', keys.place(id), 'agent', 'n', 'lane', 'topic', 'name', 'assigned', 'guests', 'help', 'helpReason')
  chat[1], chat[4], chat[5] = person(chat[1]), chat[4] or '', chat[5] or ''
  table.insert(chat, 1, id)
  running[i] = chat
end
local promises = {}
for _, state in ipairs({'late', 'at_risk'}) do
  for _, id in ipairs(redis.call('ZRANGE', keys.promised(state), 0, MOST_PROMISES - 1 - #promises)) do
    local promise = redis.call('HMGET', keys.promise(id), 'kind', 'conversation', 'lane', 'due')
    if promise[1] and #promises < MOST_PROMISES then promises[#promises + 1] = {id, promise[1], promise[2], promise[3], promise[4], state} end
  end
end
return {now, waiting, working, running, promises}
