#!lua
-- Keeps the hash of a code that works once.
-- uses: keys, clock, outbox
-- KEYS[1]  {s:SITE}
-- ARGV     1 now (ms, empty: server clock)  2 code's hash  3 purpose  4 visitor  5 channel it goes out by  6 address  7 life (ms)
-- returns  1
local key = keys.code(ARGV[2])
redis.call('HSET', key, 'purpose', ARGV[3], 'visitor', ARGV[4], 'channel', ARGV[5], 'to', ARGV[6])
redis.call('PEXPIRE', key, ARGV[7])
return 1
