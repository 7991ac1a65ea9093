-- The outbox of a site: what leaves it by mail, push or webhook. The script that decides adds an entry; any node leases what is due,
-- sends it and settles it, so an entry leaves at least once. Ids name the matter and its step: adding one again that has not left
-- yet does nothing. What nobody took for a day is parked, for an operator to see. Needs keys and clock.
NAMED.outbox = ':outbox' -- ZSET of entries, next try in ms
NAMED.parked = ':parked' -- ZSET of entries that were given up, ms
function keys.letter(id) return root .. ':o:' .. id end -- HASH channel, to, what, data, at, tries, lease, reason
function keys.tell(visitor) return root .. ':tell:' .. visitor end -- HASH language, mail, mailAt, push, pushAt (notify/keep_tell)
function keys.code(hash) return root .. ':code:' .. hash end -- HASH purpose, visitor, channel, to, used (notify/keep_code)
function keys.fixed(incident) return root .. ':fixed:' .. incident end -- ZSET of visitors who asked, ms
NAMED.fixes = ':fixes' -- SET of incidents somebody asked about

-- entries that wait, bytes of one, and how long it stands at most; entries that are parked, and how long
local OUTBOX_ENTRIES, OUTBOX_BYTES, OUTBOX_LIFE = 20000, 8192, 3 * 24 * 3600 * 1000
local PARKED_ENTRIES, PARKED_LIFE = 1000, 7 * 24 * 3600 * 1000

-- outbox_add(id, channel, to, what, data, wait): channel is mail, push or webhook; to its address; what the text to be written; data a
-- table of texts for it; wait the ms before the first try, or nil. Returns added, known, full (too many wait) or long.
local function outbox_add(id, channel, to, what, data, wait)
  local text = cjson.encode(data)
  if #id + #to + #text > OUTBOX_BYTES then return 'long' end
  if redis.call('EXISTS', keys.letter(id)) == 1 then return 'known' end
  if redis.call('ZCARD', keys.outbox) >= OUTBOX_ENTRIES then return 'full' end
  redis.call('HSET', keys.letter(id), 'channel', channel, 'to', to, 'what', what, 'data', text, 'at', at, 'tries', '0')
  redis.call('PEXPIRE', keys.letter(id), OUTBOX_LIFE)
  redis.call('ZADD', keys.outbox, now + (wait or 0), id)
  return 'added'
end

-- Takes back what has not left yet.
local function outbox_drop(id)
  redis.call('DEL', keys.letter(id))
  return redis.call('ZREM', keys.outbox, id)
end

-- tell_outside(visitor, what, step, data, wait): tells a visitor by every channel they asked for (notify/keep_tell.lua). step makes the
-- entry's id: the same visitor, what and step once. Returns how many channels there are.
local function tell_outside(visitor, what, step, data, wait)
  local told = redis.call('HMGET', keys.tell(visitor), 'language', 'mail', 'push')
  if not told[2] and not told[3] then return 0 end
  data.visitor, data.language = visitor, told[1] or ''
  local count, id = 0, table.concat({what, visitor, step}, '|')
  for i, channel in ipairs({'mail', 'push'}) do
    if told[i + 1] then
      outbox_add(id .. '|' .. channel, channel, told[i + 1], what, data, wait)
      count = count + 1
    end
  end
  return count
end

-- Gives an entry up, and says why.
local function outbox_park(id, reason)
  redis.call('ZREM', keys.outbox, id)
  redis.call('HSET', keys.letter(id), 'reason', reason)
  redis.call('HDEL', keys.letter(id), 'lease')
  redis.call('PEXPIRE', keys.letter(id), PARKED_LIFE)
  redis.call('ZADD', keys.parked, at, id)
  local over = redis.call('ZCARD', keys.parked) - PARKED_ENTRIES
  for _, oldest in ipairs(over > 0 and redis.call('ZRANGE', keys.parked, 0, over - 1) or {}) do
    redis.call('ZREM', keys.parked, oldest)
    redis.call('DEL', keys.letter(oldest))
  end
end
