#!lua
-- Promises that are at risk or not any more, as the owner of the site's estimator forecasts it, and those whose time is over; of a former owner it
-- is refused. What came of a wait that is over stands in the log, from which the owner settles it. Forgets promises a week after
-- their time, and the oldest when there are too many.
-- uses: keys, clock, rules, log, timers, nudge, promises
-- KEYS[1]  {s:SITE}
-- ARGV     1 now (ms, empty: server clock)  2 fence  3 most to look at  4 most to keep
--          5 how many are at risk  6.. these, then those that are not any more
-- returns  {raised, late} | {-1, 0} when another fence holds
local UNKNOWN_MS = 600000
if tonumber(redis.call('HGET', keys.owner, 'fence')) ~= tonumber(ARGV[2]) then return {-1, 0} end

local function still_owed(promise)
  local state, n, here = unpack(redis.call('HMGET', keys.place(promise.conversation), 'state', 'n', 'here'))
  -- who was called back and does not come is the matter of the callback's own timer
  if promise.kind == 'callback' then return here ~= 'called' and here ~= 'passed' and here ~= 'missed' end
  if promise.kind ~= 'first_p90' then return true end
  return (state == 'line' or state == 'offered') and (n or '0') == string.match(promise.id, '%d+$')
end

local raised, late = 0, 0
for i = 6, #ARGV do
  local promise, state = promise_of(ARGV[i]), i <= 5 + ARGV[5] and 'at_risk' or 'made'
  if promise and promise.due > now and move_promise(promise, state) and state == 'at_risk' then
    raised = raised + 1
    -- what was at risk before is counted already
    if redis.call('HINCRBY', keys.promise(promise.id), 'risks', 1) > 1 then count_promise(promise, 'at_risk', -1) end
  end
end
for _, state in ipairs({'made', 'at_risk'}) do
  for _, id in ipairs(redis.call('ZRANGE', keys.promised(state), '-inf', now, 'BYSCORE', 'LIMIT', 0, ARGV[3])) do
    local promise = promise_of(id)
    if not promise then redis.call('ZREM', keys.promised(state), id)
    elseif not still_owed(promise) then
      if promise.due < now - UNKNOWN_MS then drop_promise(promise, promise.due - 1, 'unknown') end
    elseif move_promise(promise, 'late') then late = late + 1 end
  end
end

local old = redis.call('ZRANGE', keys.promises, '-inf', now - PROMISE_MS, 'BYSCORE', 'LIMIT', 0, ARGV[3])
local over = math.min(redis.call('ZCARD', keys.promises) - ARGV[4], tonumber(ARGV[3]))
if #old == 0 and over > 0 then old = redis.call('ZRANGE', keys.promises, 0, over - 1) end
for _, id in ipairs(old) do
  redis.call('DEL', keys.promise(id))
  for _, key in ipairs({keys.promises, keys.promised('made'), keys.promised('at_risk'), keys.promised('late')}) do
    redis.call('ZREM', key, id)
  end
end
publish()
return {raised, late}
