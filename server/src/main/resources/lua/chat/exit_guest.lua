#!lua
-- uses: transcript, parts
-- A colleague's part beside the agent is over. If the colleague never came, the late entry is refused from now on.
-- KEYS[1]  {c:ID}
-- ARGV     1 now (ms, empty: server clock)  2 part  3 agent's id  4 mark  5 body
-- returns  {left | repeat | ended | absent}
local root = KEYS[1]
transcript.touch(root)
local c = redis.call('HMGET', root, 'state', 'seq', 'mark')
if not c[1] then return {'absent'} end
if c[1] == 'ended' then return {'ended'} end
if not end_part(root, ARGV[3], ARGV[2]) then return {'repeat'} end
transcript.append(root, {c[2], c[3]}, ARGV[4], transcript.now(ARGV[1]), 'l', ARGV[3], ARGV[5])
return {'left'}
