#!lua
-- Keeps with places what their visitors were promised.
-- uses: keys
-- KEYS[1]  {s:SITE}
-- ARGV     1 conversation  2 what was promised, and so on in pairs
-- returns  how many of them wait
local kept = 0
for i = 1, #ARGV, 2 do
  local state, n = unpack(redis.call('HMGET', keys.place(ARGV[i]), 'state', 'n'))
  if state == 'line' or state == 'offered' then
    redis.call('HSET', keys.place(ARGV[i]), 'promise', n .. ' ' .. ARGV[i + 1])
    kept = kept + 1
  end
end
return kept
