#!lua
-- uses: doors
-- Lets sessions live on for the idle time, but never past their end.
-- KEYS[1]  {g}
-- ARGV     1 now (ms, empty: server clock)  2 idle time (ms)  3… hashes
-- Returns  the hashes of those that are no more
local g, now, idle = KEYS[1], doors.now(ARGV[1]), tonumber(ARGV[2])
local gone = {}
for i = 3, #ARGV do
  local key = doors.session(g, ARGV[i])
  local ends = redis.call('HGET', key, 'until')
  if not ends then
    gone[#gone + 1] = ARGV[i]
  elseif redis.call('PTTL', key) < math.min(idle, ends - now) - 1000 then -- writing each second is enough
    redis.call('PEXPIRE', key, math.min(idle, ends - now))
  end
end
return gone
