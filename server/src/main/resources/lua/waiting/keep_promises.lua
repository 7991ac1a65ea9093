#!lua
-- Keeps with places what their visitors were promised, and makes a promise of the first range of a wait.
-- uses: keys, clock, log, promises
-- KEYS[1]  {s:SITE}
-- ARGV     1 now (ms, empty: server clock)  2 conversation  3 what was promised, and so on in pairs
-- returns  how many of them wait
local kept = 0
for i = 2, #ARGV, 2 do
  local id = ARGV[i]
  local state, n, lane, callback = unpack(redis.call('HMGET', keys.place(id), 'state', 'n', 'lane', 'call'))
  n = n or '0'
  if state == 'line' or state == 'offered' then
    redis.call('HSET', keys.place(id), 'promise', n .. ' ' .. ARGV[i + 1])
    local due = string.match(ARGV[i + 1], '^%d+ %d+ (%d+) ')
    -- who waits for a callback was promised its window
    if not callback then
      make_promise({id = 'first_p90:' .. id .. ':' .. n, kind = 'first_p90', conversation = id, lane = lane, due = tonumber(due)})
    end
    kept = kept + 1
  end
end
write_log()
return kept
