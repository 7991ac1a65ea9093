#!lua flags=no-writes
-- How much of windows is sold.
-- uses: keys, calls
-- KEYS[1]  {s:SITE}
-- ARGV     1 department  2 lane  3.. begins of windows, ms
-- returns  {department's weight, lane's weight, …}: two per window
local sold = {}
for i = 3, #ARGV do
  local parts = redis.call('HMGET', keys.window(ARGV[i]), ARGV[1], ARGV[2])
  sold[#sold + 1] = tonumber(parts[1]) or 0
  sold[#sold + 1] = tonumber(parts[2]) or 0
end
return sold
