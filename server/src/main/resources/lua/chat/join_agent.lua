#!lua
-- uses: transcript
-- The assignment n brought an agent. Does nothing for an n that is not newer than the last one seen.
-- KEYS[1]  {c:ID}
-- ARGV     1 now (ms, empty: server clock)  2 n  3 agent's id  4 agent's name  5 mark  6 body
-- returns  {joined | repeat | ended | absent}
local root = KEYS[1]
transcript.touch(root)
local c = redis.call('HMGET', root, 'state', 'n', 'seq', 'mark')
if not c[1] then return {'absent'} end
if c[1] == 'ended' then return {'ended'} end
if tonumber(ARGV[2]) <= tonumber(c[2]) then return {'repeat'} end
redis.call('HSET', root, 'state', 'active', 'n', ARGV[2], 'agent', ARGV[3], 'agentName', ARGV[4], 'p:' .. ARGV[3], ARGV[4])
transcript.append(root, {c[3], c[4]}, ARGV[5], transcript.now(ARGV[1]), 'j', ARGV[3], ARGV[6])
return {'joined'}
