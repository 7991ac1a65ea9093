#!lua
-- A visitor asks to be told when an incident is over.
-- uses: keys, clock, outbox
-- KEYS[1]  {s:SITE}
-- ARGV     1 now (ms, empty: server clock)  2 visitor  3 incident  4 life of the wish (ms)  5 most who may ask
-- returns  added | known | full | deaf (no channel to tell them by)
local key, tell = keys.fixed(ARGV[3]), keys.tell(ARGV[2])
local held = redis.call('HMGET', tell, 'mail', 'push')
if not held[1] and not held[2] then return 'deaf' end
local known = redis.call('ZSCORE', key, ARGV[2])
if not known and redis.call('ZCARD', key) >= tonumber(ARGV[5]) then return 'full' end
redis.call('ZADD', key, 'NX', at, ARGV[2])
redis.call('SADD', keys.fixes, ARGV[3])
for _, each in ipairs({tell, key, keys.fixes}) do
  if redis.call('PTTL', each) < tonumber(ARGV[4]) then redis.call('PEXPIRE', each, ARGV[4]) end
end
return known and 'known' or 'added'
