#!lua
-- uses: transcript, parts
-- The assignment n brought an agent, to a waiting visitor or in the place of the agent before. Does nothing for an n that is not
-- newer than the last one seen.
-- KEYS[1]  {c:ID}
-- ARGV     1 now (ms, empty: server clock)  2 n  3 agent's id  4 agent's name  5 mark  6 body  7 mark of the former agent's leaving
--          8 why they left (taken_over, handed_over)
-- returns  {joined | repeat | ended | absent}
local root = KEYS[1]
transcript.touch(root)
local c = redis.call('HMGET', root, 'state', 'n', 'seq', 'mark', 'agent', 'agentName')
if not c[1] then return {'absent'} end
if c[1] == 'ended' then return {'ended'} end
if tonumber(ARGV[2]) <= tonumber(c[2]) then return {'repeat'} end
local at, seq, mark = transcript.now(ARGV[1]), c[3], c[4]
if c[5] and c[5] ~= ARGV[3] then
  end_part(root, c[5], as_part(c[2]))
  seq = transcript.append(root, {seq, mark}, ARGV[7], at, 'l', c[5], '"kind":"left","agent":"' .. c[5] .. '","name":'
    .. cjson.encode(c[6]) .. ',"reason":"' .. ARGV[8] .. '"')
  mark = ARGV[7]
end
redis.call('HSET', root, 'state', 'active', 'n', ARGV[2], 'agent', ARGV[3], 'agentName', ARGV[4])
begin_part(root, ARGV[3], as_part(ARGV[2]), ARGV[4])
transcript.append(root, {seq, mark}, ARGV[5], at, 'j', ARGV[3], ARGV[6])
return {'joined'}
