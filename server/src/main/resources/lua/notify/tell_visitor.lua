#!lua
-- Tells a visitor outside the page, by every channel they asked for; the same step of the same matter once.
-- uses: keys, clock, outbox
-- KEYS[1]  {s:SITE}
-- ARGV     1 now (ms, empty: server clock)  2 visitor  3 what (turn, answer, …)  4 step  5 conversation
-- returns  by how many channels
local key, last = keys.tell(ARGV[2]), 'last:' .. ARGV[3]
if redis.call('HGET', key, last) == ARGV[4] then return 0 end
local count = tell_outside(ARGV[2], ARGV[3], ARGV[4], {conversation = ARGV[5]})
if count > 0 then redis.call('HSET', key, last, ARGV[4]) end
return count
