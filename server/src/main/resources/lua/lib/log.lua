-- log(event, field, value, …): one entry of the site's routing log, with its time t and name e. Empty values are left out.
-- What concerns a place, so that its first field is c, is also kept with the place as a reason: because() writes down a reason
-- that the log can do without. Reasons are JSON lists [t, event, field, value, …], the first and the latest ones, and go with the
-- transcript. They are gathered while the script runs; publish() writes them.
local LOG_ENTRIES, REASONS = '1000000', 50
-- after-contact work is the agent's matter, and a promise the site's, and not why a place stands where it stands; lanes say nothing of this one, and waits
-- and into are the estimator's
local NO_REASON, NO_PART = {free = true, promise = true}, {c = true, lanes = true, waits = true, into = true}
local LAST = {['end'] = true, full = true}
local reasons = {}

local function given_fields(...)
  local fields, given = {}, {...}
  for i = 1, select('#', ...), 2 do
    if given[i + 1] and given[i + 1] ~= '' then
      fields[#fields + 1] = given[i]
      fields[#fields + 1] = given[i + 1]
    end
  end
  return fields
end

local function because(conversation, event, fields)
  local reason = {now, event}
  for i = 1, #fields, 2 do
    if not NO_PART[fields[i]] then
      reason[#reason + 1] = fields[i]
      reason[#reason + 1] = fields[i + 1]
    end
  end
  local kept = reasons[conversation] or {}
  reasons[conversation] = kept
  kept[#kept + 1] = cjson.encode(reason)
  kept.over = kept.over or LAST[event]
end

local function log(event, ...)
  local fields = given_fields(...)
  redis.call('XADD', keys.log, 'MAXLEN', '~', LOG_ENTRIES, '*', 't', at, 'e', event, unpack(fields))
  if fields[1] == 'c' and not NO_REASON[event] then because(fields[2], event, fields) end
end

local function keep_reasons()
  for conversation, kept in pairs(reasons) do
    local key = keys.why(conversation)
    local count = redis.call('RPUSH', key, unpack(kept))
    if kept.over then redis.call('PEXPIRE', key, rules.keep) end
    if count > REASONS then
      -- how it began stays, whatever came after it
      local first = redis.call('LPOP', key)
      redis.call('LTRIM', key, 1 - REASONS, -1)
      redis.call('LPUSH', key, first)
    end
  end
end
