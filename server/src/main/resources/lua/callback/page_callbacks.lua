#!lua flags=no-writes
-- Callbacks for supervisors: those whose promises are late or at risk first, then by their windows. Looks at no more than 1,000 at once.
-- uses: keys, rules, calls
-- KEYS[1]  {s:SITE}
-- ARGV     1 window from (ms)  2 before (ms)  3 callback of that first moment after which to go on, or empty: the first page
--          4 most  5 state, open, settled, or empty  6 department or empty
-- returns  {window and id of the last one looked at when there are more | nothing, {callback, state, conversation, lane, window, its end,
--          kind, channel, attempts, first, agent, name, next, apologised, outcome, agent it is for, name, window proposed, visitor's
--          name, question, promise's state}, …}
local SCANNED, PRESSED = 1000, 200
local FIELDS = {'state', 'conversation', 'lane', 'window', 'kind', 'channel', 'attempts', 'first', 'agent', 'next', 'apologised',
  'outcome', 'for', 'proposed', 'name'}
local from, before, after, most, wanted, department = tonumber(ARGV[1]), tonumber(ARGV[2]), ARGV[3], tonumber(ARGV[4]), ARGV[5], ARGV[6]

local function fits(state, lane)
  local settled = CALL_SETTLED[state] or false
  if department ~= '' and string.match(lane, '^[^:]*') ~= department then return false end
  return wanted == '' or wanted == state or wanted == (settled and 'settled' or 'open')
end

local function name_of(agent) return agent and agent ~= '' and redis.call('HGET', keys.agent(agent), 'name') or '' end

local function row_of(id)
  local f = redis.call('HMGET', keys.call(id), unpack(FIELDS))
  if not f[1] or f[1] == 'offered' or not fits(f[1], f[3]) then return nil end
  local call = {id = id, kind = f[5], window = tonumber(f[4])}
  local place = redis.call('HMGET', keys.place(f[2]), 'name', 'question', 'agent')
  local agent = f[1] == 'ringing' and string.match(place[3] or '', '%S+') or f[9]
  return {id, f[1], f[2], f[3], f[4], whole(ends_of(call)), f[5] or '', f[6] or '', f[7] or '0', f[8] or '', agent or '', name_of(agent),
    f[10] or '', f[11] or '', f[12] or '', f[13] or '', name_of(f[13]), f[14] or '', place[1] or f[15] or '', place[2] or '',
    redis.call('HGET', keys.promise(promise_id(call)), 'state') or ''}
end

local found, last, presses = {false}, false, {}
for _, state in ipairs({'late', 'at_risk'}) do
  for _, promise in ipairs(redis.call('ZRANGE', keys.promised(state), 0, PRESSED - 1)) do
    local id = string.match(promise, '^callback:([^:]+):')
    local row = id and row_of(id)
    local window = row and tonumber(row[5]) or -1
    presses[id or ''] = true
    if row and after == '' and window >= from and window < before then found[#found + 1] = row end
  end
end
local ids = redis.call('ZRANGE', keys.calls, from, '(' .. ARGV[2], 'BYSCORE', 'LIMIT', 0, SCANNED, 'WITHSCORES')
for i = 1, #ids, 2 do
  if tonumber(ids[i + 1]) > from or after == '' or ids[i] > after then
    if #found > most then
      found[1] = last
      break
    end
    found[#found + 1] = not presses[ids[i]] and row_of(ids[i]) or nil
    last = {ids[i + 1], ids[i]}
  end
end
if not found[1] and #ids == 2 * SCANNED then found[1] = last end
return found
