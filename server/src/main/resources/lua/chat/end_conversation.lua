#!lua
-- uses: transcript
-- Ends the conversation; what was posted before stays before the end mark.
-- KEYS[1]  {c:ID}
-- ARGV     1 now (ms, empty: server clock)  2 time to live from now on (ms)  3 mark  4 body
-- returns  {ended | repeat | absent}
local root = KEYS[1]
transcript.touch(root)
local c = redis.call('HMGET', root, 'state', 'seq', 'mark')
if not c[1] then return {'absent'} end
if c[1] == 'ended' then return {'repeat'} end
local at = transcript.now(ARGV[1])
redis.call('HSET', root, 'state', 'ended', 'endedAt', at)
transcript.append(root, {c[2], c[3]}, ARGV[3], at, 'x', '-', ARGV[4])
transcript.keep(root, ARGV[2])
return {'ended'}
