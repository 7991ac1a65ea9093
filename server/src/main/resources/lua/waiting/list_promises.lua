#!lua flags=no-writes
-- Promises in the order of their due times, of some states or kinds only. Looks at no more than 1,000 of them at once.
-- uses: keys
-- KEYS[1]  {s:SITE}
-- ARGV     1 due from (ms)  2 due before (ms)  3 promise of that first moment after which to go on, or empty  4 most
--          5 state or empty  6 kind or empty  7 lane or empty
-- returns  {due and id of the last one looked at when there are more | nothing, {promise, kind, conversation, lane, owner, made, due, state,
--          changed, settled, reason}, …}
local SCANNED = 1000
local FIELDS = {'kind', 'conversation', 'lane', 'owner', 'made', 'due', 'state', 'changed', 'settled', 'reason'}
local OPEN = {made = true, at_risk = true, late = true}

-- of an open state that may be settled, or of none, all are looked through
local state = ARGV[5]
local key = OPEN[state] and state ~= 'late' and keys.promised(state) or keys.promises
local ids = redis.call('ZRANGE', key, ARGV[1], '(' .. ARGV[2], 'BYSCORE', 'LIMIT', 0, SCANNED, 'WITHSCORES')

local function fits(f)
  return f[1] and (state == '' or f[7] == state) and (ARGV[6] == '' or f[1] == ARGV[6]) and (ARGV[7] == '' or f[3] == ARGV[7])
end

local found, last = {false}, false
for i = 1, #ids, 2 do
  local id, due = ids[i], ids[i + 1]
  if tonumber(due) > tonumber(ARGV[1]) or ARGV[3] == '' or id > ARGV[3] then
    if #found > tonumber(ARGV[4]) then
      found[1] = last
      break
    end
    local f = redis.call('HMGET', keys.promise(id), unpack(FIELDS))
    if fits(f) then
      table.insert(f, 1, id)
      found[#found + 1] = f
    end
    last = {due, id}
  end
end
if not found[1] and #ids == 2 * SCANNED then found[1] = last end
return found
