#!lua
-- uses: transcript
-- Adds a message, once per author and command id, and publishes it.
-- KEYS[1]  {c:ID}
-- ARGV     1 now (ms, empty: server clock)  2 side (v visitor, a agent)  3 author's id  4 command id  5 mark  6 body
-- returns  {stored | repeat, seq, mark, at} | {ended} | {absent}; absent also when the author has no part in it
local root, side, author = KEYS[1], ARGV[2], ARGV[3]
local c = redis.call('HMGET', root, 'state', 'visitor', 'p:' .. author, 'seq', 'mark')
if not c[1] or (side == 'v' and c[2] ~= author) or (side == 'a' and not c[3]) then return {'absent'} end
local ids, id = transcript.ids(root), side .. ':' .. ARGV[4]
local known = redis.call('HGET', ids, id)
if known then
  local seq, mark, at = string.match(known, '(%S+) (%S+) (%S+)')
  return {'repeat', seq, mark, at}
end
if c[1] == 'ended' then return {'ended'} end
redis.call('EXISTS', transcript.log(root)) -- refuse before the first write while the slot is being moved
local at = transcript.now(ARGV[1])
local seq = transcript.append(root, {c[4], c[5]}, ARGV[5], at, 'm', side == 'a' and author or '-', ARGV[6])
redis.call('HSET', ids, id, seq .. ' ' .. ARGV[5] .. ' ' .. at)
return {'stored', seq, ARGV[5], at}
