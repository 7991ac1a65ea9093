#!lua
-- Lets a visitor in on one more device: its token works beside the others, and the oldest such goes when there are too many.
-- KEYS[1]  {s:SITE}
-- ARGV     1 now (ms, empty: server clock)  2 visitor  3 token's hash  4 life (ms)  5 most further devices
-- Returns  1
local key, devices = KEYS[1] .. ':token:' .. ARGV[2], {}
local held = redis.call('HGETALL', key)
for i = 1, #held, 2 do
  if string.sub(held[i], 1, 2) == 'd:' then devices[#devices + 1] = {tonumber(held[i + 1]), held[i]} end
end
table.sort(devices, function(a, b) return a[1] > b[1] end)
for i = tonumber(ARGV[5]), #devices do redis.call('HDEL', key, devices[i][2]) end
local now = ARGV[1]
if now == '' then now = redis.call('TIME')[1] .. '000' end
if not redis.call('HGET', key, 'current') then
  redis.call('HSET', key, 'current', ARGV[3], 'since', now)
else
  redis.call('HSET', key, 'd:' .. ARGV[3], now)
end
redis.call('PEXPIRE', key, ARGV[4])
return 1
