#!lua
-- Leases entries that are due; parks those that are too old.
-- uses: keys, clock, outbox
-- KEYS[1]  {s:SITE}
-- ARGV     1 now (ms, empty: server clock)  2 lease's token  3 lease (ms)  4 most entries  5 age at which one is given up (ms)
-- returns  {{{id, channel, to, what, data, at, tries with this one}, …}, how many wait, how many are parked, ids parked now}
local leased, parked = {}, {}
for _, id in ipairs(redis.call('ZRANGE', keys.outbox, '-inf', now, 'BYSCORE', 'LIMIT', 0, ARGV[4])) do
  local f = redis.call('HMGET', keys.letter(id), 'channel', 'to', 'what', 'data', 'at', 'tries', 'again')
  if not f[1] then
    redis.call('ZREM', keys.outbox, id)
  elseif now - (f[7] or f[5]) >= tonumber(ARGV[5]) then
    outbox_park(id, 'too_old')
    parked[#parked + 1] = id
  else
    local tries = redis.call('HINCRBY', keys.letter(id), 'tries', 1)
    redis.call('HSET', keys.letter(id), 'lease', ARGV[2])
    redis.call('ZADD', keys.outbox, now + ARGV[3], id)
    leased[#leased + 1] = {id, f[1], f[2], f[3], f[4], f[5], tries}
  end
end
return {leased, redis.call('ZCARD', keys.outbox), redis.call('ZCARD', keys.parked), parked}
