#!lua
-- A visitor asks to be told outside the page, by mail or by push; the last address of a channel counts.
-- uses: keys, clock, outbox
-- KEYS[1]  {s:SITE}
-- ARGV     1 now (ms, empty: server clock)  2 visitor  3 language  4 channel (mail, push)  5 address  6 life (ms)
-- returns  1 when the address is new, 0 when it was known
local key, channel = keys.tell(ARGV[2]), ARGV[4]
local known = redis.call('HGET', key, channel) == ARGV[5]
redis.call('HSET', key, 'language', ARGV[3], channel, ARGV[5])
if not known then redis.call('HSET', key, channel .. 'At', at) end
if redis.call('PTTL', key) < tonumber(ARGV[6]) then redis.call('PEXPIRE', key, ARGV[6]) end
redis.call('SPUBLISH', keys.visitor(ARGV[2]), at)
return known and 0 or 1
