#!lua
-- Keeps with waiting places what their visitors were told of the wait, once for each minute; the log takes it along when they go.
-- A callback that is due was promised another time, and never enters the figures of those who wait; nor does what somebody was told
-- who was not there for their turn, because they wait for themselves.
-- uses: keys
-- KEYS[1]  {s:SITE}
-- ARGV     1 conversation  2 whole minutes waited  3 what was told, ending in ; and so on in threes
-- returns  how many were kept
local LONGEST, kept = 6000, 0
for i = 1, #ARGV, 3 do
  local key = keys.place(ARGV[i])
  local state, known, callback, here = unpack(redis.call('HMGET', key, 'state', 'waits', 'call', 'here'))
  known = known or ''
  local last = tonumber(string.match(known, '(%d+) [^;]*;$')) or -1
  local waits = (state == 'line' or state == 'offered') and not callback and here == '1'
  if waits and tonumber(ARGV[i + 1]) > last and #known < LONGEST then
    redis.call('HSET', key, 'waits', known .. ARGV[i + 2])
    kept = kept + 1
  end
end
return kept
