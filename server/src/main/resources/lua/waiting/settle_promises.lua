#!lua
-- What came of promises, as the owner of the site's estimator read it in the routing log; of a former owner it is refused. A
-- promise that is settled already, or was never made, stays as it is.
-- uses: keys, clock, rules, log, timers, nudge, promises
-- KEYS[1]  {s:SITE}
-- ARGV     1 now (ms, empty: server clock)  2 fence  3 promise  4 came | left  5 when (ms)  6 agent or empty, and so on in fours
-- returns  how many were settled | -1 when another fence holds
if tonumber(redis.call('HGET', keys.owner, 'fence')) ~= tonumber(ARGV[2]) then return -1 end
local settled = 0
for i = 3, #ARGV, 4 do
  local promise, moment = promise_of(ARGV[i]), tonumber(ARGV[i + 2])
  if promise then
    local done
    if ARGV[i + 1] == 'came' then done = keep_promise(promise, moment, ARGV[i + 3])
    else done = drop_promise(promise, moment, 'left') end
    if done then settled = settled + 1 end
  end
end
publish()
return settled
