#!lua
-- Says what became of a leased entry. A lease that was lost settles nothing: another node has it.
-- uses: keys, clock, outbox
-- KEYS[1]  {s:SITE}
-- ARGV     1 now (ms, empty: server clock)  2 id  3 lease's token  4 outcome (sent, again, refused)  5 again: ms to the next try
--          6 why, in words
-- returns  1, or 0 when the lease was lost
if redis.call('HGET', keys.letter(ARGV[2]), 'lease') ~= ARGV[3] then return 0 end
if ARGV[4] == 'sent' then
  outbox_drop(ARGV[2])
elseif ARGV[4] == 'again' then
  redis.call('HDEL', keys.letter(ARGV[2]), 'lease')
  redis.call('HSET', keys.letter(ARGV[2]), 'reason', ARGV[6])
  redis.call('ZADD', keys.outbox, now + ARGV[5], ARGV[2])
else
  outbox_park(ARGV[2], ARGV[6])
end
return 1
