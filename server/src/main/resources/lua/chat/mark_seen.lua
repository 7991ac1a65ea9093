#!lua
-- uses: transcript
-- The visitor or an agent has read up to an entry. Only a higher number than before is news.
-- KEYS[1]  {c:ID}
-- ARGV     1 now (ms, empty: server clock)  2 side (v visitor, a agent)  3 reader's id  4 seq
-- returns  {seen | old | absent}
local root, side = KEYS[1], ARGV[2]
local field = side == 'v' and 'seenByVisitor' or 'seenByAgent'
local c = redis.call('HMGET', root, 'visitor', 'p:' .. ARGV[3], field, 'seq')
if not c[4] or (side == 'v' and c[1] ~= ARGV[3]) or (side == 'a' and not c[2]) then return {'absent'} end
local seq = math.min(tonumber(ARGV[4]), tonumber(c[4]))
if seq <= tonumber(c[3]) then return {'old'} end
redis.call('HSET', root, field, string.format('%d', seq))
redis.call('SPUBLISH', root, 'x {"type":"seen","conversation":"' .. string.sub(root, 4, -2) .. '","by":"'
  .. (side == 'v' and 'visitor' or 'agent') .. '","seq":' .. string.format('%d', seq) .. ',"at":' .. transcript.now(ARGV[1]) .. '}')
return {'seen'}
