#!lua flags=no-writes
-- Everything routing holds of a site, at one moment.
-- uses: keys
-- KEYS[1]  {s:SITE}
-- ARGV     agents
-- returns  {{lane, line with scores, ready with scores, free, staff, away with scores}, …}, {{agent, fields, desk, 1 at work, kept with scores}, …}, {{conversation, fields}, …}
local lanes, agents, places, known = {}, {}, {}, {}

local function add_place(id)
  if not known[id] then
    known[id] = true
    places[#places + 1] = {id, redis.call('HGETALL', keys.place(id))}
  end
end

for i, lane in ipairs(redis.call('SMEMBERS', keys.lanes)) do
  local line = redis.call('ZRANGE', keys.line(lane), 0, -1, 'WITHSCORES')
  for j = 1, #line, 2 do
    add_place(line[j])
    line[j + 1] = string.format('%.3f', line[j + 1] / 1000)
  end
  lanes[i] = {lane, line, redis.call('ZRANGE', keys.ready(lane), 0, -1, 'WITHSCORES'),
    redis.call('ZRANGE', keys.free(lane), 0, -1), redis.call('HGETALL', keys.staff(lane)),
    redis.call('ZRANGE', keys.away(lane), 0, -1, 'WITHSCORES')}
end
for i, id in ipairs(ARGV) do
  local desk = redis.call('HGETALL', keys.desk(id))
  for j = 1, #desk, 2 do
    if string.sub(desk[j], 1, 2) == 'c_' then add_place(desk[j]) end
  end
  agents[i] = {id, redis.call('HGETALL', keys.agent(id)), desk, redis.call('SISMEMBER', keys.agents, id),
    redis.call('ZRANGE', keys.kept(id), 0, -1, 'WITHSCORES')}
end
return {lanes, agents, places}
