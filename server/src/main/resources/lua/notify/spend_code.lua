#!lua
-- Spends a code, which works once. A code for another purpose is not spent and not told from one that nobody made.
-- uses: keys, clock, outbox
-- KEYS[1]  {s:SITE}
-- ARGV     1 now (ms, empty: server clock)  2 code's hash  3 purpose  4 1: only look
-- returns  {fresh | used | unknown, visitor, channel, address}
local f = redis.call('HMGET', keys.code(ARGV[2]), 'purpose', 'visitor', 'channel', 'to', 'used')
if f[1] ~= ARGV[3] then return {'unknown'} end
if not f[5] and ARGV[4] ~= '1' then redis.call('HSET', keys.code(ARGV[2]), 'used', at) end
return {f[5] and 'used' or 'fresh', f[2], f[3], f[4]}
