#!lua
-- uses: transcript, parts
-- A colleague comes into the conversation beside its agent.
-- KEYS[1]  {c:ID}
-- ARGV     1 now (ms, empty: server clock)  2 part  3 agent's id  4 agent's name  5 mark  6 body
-- returns  {entered | repeat | ended | absent}
local root = KEYS[1]
transcript.touch(root)
local c = redis.call('HMGET', root, 'state', 'seq', 'mark')
if not c[1] then return {'absent'} end
if c[1] == 'ended' then return {'ended'} end
if not begin_part(root, ARGV[3], ARGV[2], ARGV[4]) then return {'repeat'} end
transcript.append(root, {c[2], c[3]}, ARGV[5], transcript.now(ARGV[1]), 'j', ARGV[3], ARGV[6])
return {'entered'}
