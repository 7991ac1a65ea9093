#!lua
-- An entry that was given up is tried again, as often and as long as a new one.
-- uses: keys, clock, outbox
-- KEYS[1]  {s:SITE}
-- ARGV     1 now (ms, empty: server clock)  2 id
-- returns  1 | 0: no such entry was given up; a repeat answers like the first time, until it has left
local id = ARGV[2]
if redis.call('ZSCORE', keys.outbox, id) then return 1 end
if redis.call('ZREM', keys.parked, id) == 0 or redis.call('EXISTS', keys.letter(id)) == 0 then return 0 end
redis.call('HSET', keys.letter(id), 'tries', '0', 'again', at)
redis.call('HDEL', keys.letter(id), 'reason')
redis.call('PEXPIRE', keys.letter(id), OUTBOX_LIFE)
redis.call('ZADD', keys.outbox, now, id)
return 1
