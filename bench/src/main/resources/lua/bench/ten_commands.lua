#!lua
-- The floor of an assignment: the least number of commands that take a place out of a line and give it to the agent who was idle
-- longest, over the same agents in one lane. No rules, no checks, no explanation.
-- KEYS[1]  {s:SITE}
-- ARGV     1 conversation  2 visitor  3 a number that rises
-- returns  the agent's count of assignments
local root, id = KEYS[1], ARGV[1]
redis.call('HSET', root .. ':p:' .. id, 'state', 'line', 'visitor', ARGV[2])
redis.call('ZADD', root .. ':line', ARGV[3], id)
local agent = redis.call('ZRANGE', root .. ':free', 0, 0)[1]
redis.call('ZREM', root .. ':line', id)
redis.call('HSET', root .. ':p:' .. id, 'state', 'offered', 'agent', agent)
redis.call('ZADD', root .. ':free', ARGV[3], agent)
redis.call('ZADD', root .. ':timers', ARGV[3], 'ring|' .. id)
redis.call('XADD', root .. ':log', 'MAXLEN', '~', 1000000, '*', 'e', 'offer', 'c', id, 'a', agent)
redis.call('SPUBLISH', root .. ':a:' .. agent, '1')
return redis.call('HINCRBY', root .. ':a:' .. agent, 'n', 1)
