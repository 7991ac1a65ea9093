#!lua
-- uses: doors
-- Takes one count back from each rate.
-- KEYS[1]  {g}
-- ARGV     1 now (ms, empty: server clock)  2… triples of name, limit, window (ms)
-- Returns  how many rates still counted something
local g, now, changed = KEYS[1], doors.now(ARGV[1]), 0
for i = 2, #ARGV, 3 do
  local key = doors.rate(g, ARGV[i])
  local held = tonumber(redis.call('GET', key) or 0)
  local back = held - tonumber(ARGV[i + 2]) / tonumber(ARGV[i + 1])
  if back > now then
    redis.call('SET', key, back, 'PX', math.ceil(back - now))
    changed = changed + 1
  else
    redis.call('DEL', key)
  end
end
return changed
