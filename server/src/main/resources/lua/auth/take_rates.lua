#!lua
-- uses: doors
-- Counts one under each rate, or under none if one is full. A rate keeps one number: the time (ms) at which it would be
-- empty again; each count adds window / limit to it, and it is full when that time is more than a window away.
-- KEYS[1]  {g}
-- ARGV     1 now (ms, empty: server clock)  2… triples of name, limit, window (ms)
-- Returns  0 if counted, else the ms to wait
local g, now, wait, times = KEYS[1], doors.now(ARGV[1]), 0, {}
for i = 2, #ARGV, 3 do
  local window = tonumber(ARGV[i + 2])
  local held = tonumber(redis.call('GET', doors.rate(g, ARGV[i])) or 0)
  times[i] = math.max(held, now) + window / tonumber(ARGV[i + 1])
  wait = math.max(wait, times[i] - now - window)
end
if wait > 0 then return math.ceil(wait) end
for i = 2, #ARGV, 3 do
  redis.call('SET', doors.rate(g, ARGV[i]), times[i], 'PX', math.max(1, math.ceil(times[i] - now)))
end
return 0
