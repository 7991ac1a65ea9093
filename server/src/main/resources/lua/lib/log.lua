-- log(event, field, value, …): one entry of the site's routing log. Empty values are left out. Its field e is a JSON list
-- [t, event, field, value, …] with the time t in ms; what only the log has use for stands beside it in fields of its own.
-- What concerns a place, so that its first field is c, keeps that list with the place as a reason: because() writes down a reason
-- that the log can do without. The first and the latest reasons are kept, and go with the transcript. All is gathered while the
-- script runs; publish() writes it, the entries as one of the stream, each of which begins with its field e.
local LOG_ENTRIES, REASONS = '1000000', 50
-- after-contact work is the agent's matter, and a promise the site's, and not why a place stands where it stands; lanes say nothing
-- of this one, and waits and into are the estimator's
local NO_REASON, BESIDE = {free = true, promise = true}, {c = true, lanes = true, waits = true, into = true}
local LAST = {['end'] = true, full = true}
-- events all of whose values are ids, numbers and words of this program, so that no character needs to be escaped
local PLAIN = {accept = true, wait = true}
local reasons, entries
local MOST_FIELDS = 2000

function begin.log() reasons, entries = {}, {} end

local function write_log()
  if #entries > 0 then redis.call('XADD', keys.log, 'MAXLEN', '~', LOG_ENTRIES, '*', unpack(entries)) end
  entries = {}
end

-- The list as text, and what stands beside it as a list.
local function written(event, ...)
  local list, beside, count, last, aside = {at, event, ...}, {}, select('#', ...) + 2, 2, 0
  for i = 3, count, 2 do
    local name, value = list[i], list[i + 1]
    if value and value ~= '' then
      if BESIDE[name] then beside[aside + 1], beside[aside + 2], aside = name, value, aside + 2
      else list[last + 1], list[last + 2], last = name, value, last + 2 end
    end
  end
  if PLAIN[event] then return '["' .. table.concat(list, '","', 1, last) .. '"]', beside end
  for i = last + 1, count do list[i] = nil end
  return cjson.encode(list), beside
end

local function keep_reason(conversation, event, text)
  local kept = reasons[conversation]
  if kept then kept[#kept + 1] = text
  else
    kept = {text}
    reasons[conversation] = kept
  end
  if LAST[event] then kept.over = true end
end

local function because(conversation, event, ...) keep_reason(conversation, event, (written(event, ...))) end

local function log(event, ...)
  local text, beside = written(event, ...)
  if #entries > MOST_FIELDS then write_log() end
  local last = #entries
  entries[last + 1], entries[last + 2] = 'e', text
  for i, value in ipairs(beside) do entries[last + 2 + i] = value end
  if beside[1] == 'c' and not NO_REASON[event] then keep_reason(beside[2], event, text) end
end

-- The same for what is logged most often: text is the list as JSON, lanes what stands beside it under that name, or nil.
local function log_place(event, conversation, text, lanes)
  local last = #entries
  entries[last + 1], entries[last + 2], entries[last + 3], entries[last + 4] = 'e', text, 'c', conversation
  if lanes then entries[last + 5], entries[last + 6] = 'lanes', lanes end
  if last > MOST_FIELDS then write_log() end
  keep_reason(conversation, event, text)
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
