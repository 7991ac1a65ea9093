#!lua flags=no-writes
-- Everything on which callbacks rest, for a test that looks after each act.
-- uses: keys, promises, calls
-- KEYS[1]  {s:SITE}
-- ARGV     callbacks
-- returns  {{state, next, timer, 1 if it is its visitor's, state of the place, 1 if the place has it, how it lies on the desk of the
--          place's agent, 1 if that agent's other slots are closed for it, state of the promise, settled or empty, channel}, …}
local function text(value) return value and tostring(value) or '' end
local found = {}
for i, id in ipairs(ARGV) do
  local f = redis.call('HMGET', keys.call(id), 'state', 'next', 'visitor', 'conversation', 'window', 'channel')
  local place = redis.call('HMGET', keys.place(f[4] or ''), 'state', 'call', 'agent')
  local agent = text(place[3])
  local promise = redis.call('HMGET', keys.promise(promise_id({id = id, window = tonumber(f[5])})), 'state', 'settled')
  found[i] = {text(f[1]), text(f[2]), text(redis.call('ZSCORE', keys.timers, 'call|' .. id)),
    redis.call('HGET', keys.visitor(f[3]), 'call') == id and 1 or 0, text(place[1]), place[2] == id and 1 or 0,
    text(redis.call('HGET', keys.desk(agent), f[4])), redis.call('HGET', keys.agent(agent), 'call') == f[4] and 1 or 0,
    text(promise[1]), text(promise[2]), text(f[6])}
end
return found
