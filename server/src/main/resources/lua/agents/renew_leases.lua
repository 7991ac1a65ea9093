#!lua
-- Renews the leases of agents whose machines answered.
-- uses: keys, clock, rules
-- KEYS[1]  {s:SITE}
-- ARGV     1 now (ms, empty: server clock)  2.. agents
-- returns  one rev per agent; 0 for one whose lease has ended and who must sign on again
local revs = {}
for i = 2, #ARGV do
  local known = redis.call('HMGET', keys.agent(ARGV[i]), 'status', 'rev')
  if known[1] and known[1] ~= 'offline' then
    redis.call('ZADD', keys.timers, now + rules.lease, 'lease|' .. ARGV[i])
    revs[i - 1] = tonumber(known[2])
  else
    revs[i - 1] = 0
  end
end
return revs
