#!lua
-- uses: transcript, parts
-- The assignment n is over and the person waits again. If n never joined, its late join is refused from now on.
-- KEYS[1]  {c:ID}
-- ARGV     1 now (ms, empty: server clock)  2 n  3 agent's id  4 mark  5 body
-- returns  {left | repeat | ended | absent}
local root = KEYS[1]
transcript.touch(root)
local c = redis.call('HMGET', root, 'state', 'n', 'agent', 'seq', 'mark')
if not c[1] then return {'absent'} end
if c[1] == 'ended' then return {'ended'} end
local n, last = tonumber(ARGV[2]), tonumber(c[2])
if n < last or (n == last and not c[3]) then return {'repeat'} end
if c[3] and c[3] ~= ARGV[3] then end_part(root, c[3], as_part(c[2])) end
redis.call('HSET', root, 'state', 'waiting', 'n', ARGV[2])
redis.call('HDEL', root, 'agent', 'agentName')
end_part(root, ARGV[3], as_part(n))
if n == last then
  transcript.append(root, {c[4], c[5]}, ARGV[4], transcript.now(ARGV[1]), 'l', ARGV[3], ARGV[5])
end
return {'left'}
