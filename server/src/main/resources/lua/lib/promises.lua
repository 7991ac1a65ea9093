-- Promises: anything a visitor was told with a time in it. HASH kind (first_p90, callback, reply_by), conversation, lane, owner
-- (agent, or none), made, due, state, changed, settled, reason; times in ms.
--   state: made, at_risk, kept, late, broken, withdrawn; settled: once nothing more is owed. Of an open promise, due stands in
--   promised(made), promised(at_risk) or promised(late); of all it stands in promises. The hash goes a week after its time.
-- Each move is counted once, in scores(hour): the hour in which a first P90 was told, and that in which the others are due.
local PROMISE_MOVES = {
  made = 'at_risk kept late broken withdrawn',
  at_risk = 'made kept late broken withdrawn',
  late = 'broken',
}
local PROMISE_MS, SCORES_MS, HOUR_MS = 7 * 24 * 3600 * 1000, 35 * 24 * 3600 * 1000, 3600000
local PROMISE = {'kind', 'conversation', 'lane', 'owner', 'made', 'due', 'state', 'settled'}

local function promise_of(id)
  local f = redis.call('HMGET', keys.promise(id), unpack(PROMISE))
  if not f[1] then return nil end
  local promise = {id = id}
  for i, field in ipairs(PROMISE) do promise[field] = f[i] end
  promise.made, promise.due = tonumber(promise.made), tonumber(promise.due)
  return promise
end

local function count_promise(promise, what, by)
  local moment = promise.kind == 'first_p90' and promise.made or promise.due
  local key = keys.scores(string.format('%d', math.floor(moment / HOUR_MS)))
  redis.call('HINCRBY', key, promise.lane .. '|' .. promise.kind .. '.' .. what, by or 1)
  redis.call('PEXPIRE', key, SCORES_MS)
end

-- That an agent came, or that the visitor left, is in the log already.
local function log_promise(promise, reason)
  if promise.kind == 'first_p90' and (promise.state == 'kept' or promise.state == 'withdrawn') then return end
  log('promise', 'c', promise.conversation, 'l', promise.lane, 'a', promise.owner, 'k', promise.kind, 's', promise.state,
    'due', string.format('%.0f', promise.due), 'r', reason)
end

-- promise: {id, kind, conversation, lane, owner or nil, due}. One that was made stays as it is. Returns whether it is new.
local function make_promise(promise)
  local key = keys.promise(promise.id)
  if redis.call('EXISTS', key) == 1 then return false end
  promise.state, promise.made = 'made', now
  redis.call('HSET', key, 'kind', promise.kind, 'conversation', promise.conversation, 'lane', promise.lane,
    'owner', promise.owner or '', 'made', at, 'due', string.format('%.0f', promise.due), 'state', 'made', 'changed', at)
  redis.call('PEXPIRE', key, string.format('%.0f', math.max(promise.due - now, 0) + PROMISE_MS))
  redis.call('ZADD', keys.promises, promise.due, promise.id)
  redis.call('ZADD', keys.promised('made'), promise.due, promise.id)
  count_promise(promise, 'made')
  log_promise(promise)
  return true
end

-- Nothing more is owed from this moment on.
local function settle_promise(promise, moment, reason)
  redis.call('HSET', keys.promise(promise.id), 'settled', string.format('%.0f', moment), 'owner', promise.owner or '',
    'reason', reason or '')
  redis.call('ZREM', keys.promised('made'), promise.id)
  redis.call('ZREM', keys.promised('at_risk'), promise.id)
  redis.call('ZREM', keys.promised('late'), promise.id)
end

-- Another state, when the present one may become it; a supervisor's board shows those at risk and late. Returns whether it moved.
local function move_promise(promise, state, reason)
  local from = promise.state
  if promise.settled or not string.find(PROMISE_MOVES[from] or '', state, 1, true) then return false end
  promise.state = state
  redis.call('HSET', keys.promise(promise.id), 'state', state, 'changed', at)
  redis.call('ZREM', keys.promised(from), promise.id)
  if string.find('made at_risk late', state, 1, true) then redis.call('ZADD', keys.promised(state), promise.due, promise.id) end
  if state ~= 'made' then count_promise(promise, state) end
  -- what is never kept counts as not kept in time too
  if state == 'broken' and from ~= 'late' then count_promise(promise, 'late') end
  log_promise(promise, reason)
  if from ~= 'made' or state == 'at_risk' or state == 'late' then tell_board() end
  return true
end

-- What was promised came at this moment, by this agent: in time, or late. Returns whether anything was still owed.
local function keep_promise(promise, moment, agent)
  if promise.settled then return false end
  promise.owner = agent or promise.owner
  local over = moment - promise.due
  if promise.state ~= 'late' then move_promise(promise, over > 0 and 'late' or 'kept') end
  settle_promise(promise, moment)
  count_promise(promise, 'settled')
  count_promise(promise, 'over_ms', string.format('%.0f', math.max(over, 0)))
  return true
end

-- It will never come: given up before its time was over, or broken. Returns whether anything was still owed.
local function drop_promise(promise, moment, reason)
  if promise.settled then return false end
  move_promise(promise, moment < promise.due and promise.state ~= 'late' and 'withdrawn' or 'broken', reason)
  settle_promise(promise, moment, reason)
  return true
end

-- Callbacks are counted in the same hash, in the hour in which their windows begin: call.booked, call.moved (to another window),
-- call.kept …: how they were settled; call.connected …: outcomes of attempts; call.begun: first attempts, call.over_ms how long after
-- the window began all of them together, call.over.S how many within S seconds of OVER, else call.over.more; in the hour in which
-- they happen call.offered, call.withdrawn, call.refused, and call.accepted: booked by somebody to whom it was offered
local OVER = {0, 15, 30, 60, 120, 180, 300, 420, 600, 780, 900, 1200, 1800, 2700, 3600, 5400, 7200}
local COUNTED = {book = 'booked', move = 'booked', expire = 'expired', keep = 'kept', keep_late = 'late', come_back = 'kept', ['break'] = 'broken', cancel = 'cancelled'}

local function count_call(call, what, by)
  local key = keys.scores(string.format('%d', math.floor(call.window / HOUR_MS)))
  redis.call('HINCRBY', key, call.lane .. '|call.' .. what, by or 1)
  redis.call('PEXPIRE', key, SCORES_MS)
end

local function count_begun(call)
  local over, i = math.max(now - call.window, 0), 1
  while OVER[i] and over > OVER[i] * 1000 do i = i + 1 end
  count_call(call, 'begun')
  count_call(call, 'over_ms', string.format('%.0f', over))
  count_call(call, 'over.' .. (OVER[i] or 'more'))
end
