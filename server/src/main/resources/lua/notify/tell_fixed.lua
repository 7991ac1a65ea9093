#!lua
-- An incident is over: tells some of those who asked, and forgets that they did.
-- uses: keys, clock, outbox
-- KEYS[1]  {s:SITE}
-- ARGV     1 now (ms, empty: server clock)  2 incident  3 most visitors to tell
-- returns  {told, how many are left}
local key = keys.fixed(ARGV[2])
local visitors = redis.call('ZRANGE', key, 0, ARGV[3] - 1)
for _, visitor in ipairs(visitors) do
  tell_outside(visitor, 'fixed', ARGV[2], {incident = ARGV[2]})
  redis.call('ZREM', key, visitor)
end
local left = redis.call('ZCARD', key)
if left == 0 then redis.call('SREM', keys.fixes, ARGV[2]) end
return {#visitors, left}
