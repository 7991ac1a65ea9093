-- The outbox of a site: what leaves it by mail, push or webhook. The script that decides adds an entry; any node leases what is due,
-- sends it and settles it, so an entry leaves at least once. Ids name the matter and its step: adding one again that has not left
-- yet does nothing. What nobody took for a day is parked, for an operator to see. Needs keys and clock.
NAMED.outbox = ':outbox' -- ZSET of entries, next try in ms
NAMED.parked = ':parked' -- ZSET of entries that were given up, ms
function keys.letter(id) return root .. ':o:' .. id end -- HASH channel, to, what, data, at, tries, lease, reason, again (ms it was sent anew)
function keys.tell(visitor) return root .. ':tell:' .. visitor end -- HASH language, mail, mailAt, push, pushAt (notify/keep_tell)
function keys.code(hash) return root .. ':code:' .. hash end -- HASH purpose, visitor, channel, to, used (notify/keep_code)
function keys.fixed(incident) return root .. ':fixed:' .. incident end -- ZSET of visitors who asked, ms
NAMED.fixes = ':fixes' -- SET of incidents somebody asked about
function keys.contact(hash) return root .. ':contact:' .. hash end -- STRING the open callback of a number or an address

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

-- tell_outside(visitor, what, step, data, wait, mail): tells a visitor by every channel they asked for (notify/keep_tell.lua), and at the
-- mail address given for this matter. step makes the entry's id: the same visitor, what and step once. Returns how many channels there are.
local function tell_outside(visitor, what, step, data, wait, mail)
  local told = redis.call('HMGET', keys.tell(visitor), 'language', 'mail', 'push')
  data.visitor, data.language = visitor, data.language or told[1] or ''
  local count, id = 0, table.concat({what, visitor, step}, '|')
  for channel, to in pairs({mail = mail or told[2], push = told[3]}) do
    if to then
      outbox_add(id .. '|' .. channel, channel, to, what, data, wait)
      count = count + 1
    end
  end
  return count
end

-- Tells the visitor of a place what holds until a moment; who has a callback gave an address with it.
local function tell_of_place(place, what, step, ends)
  local given = place.call and redis.call('HMGET', keys.call(place.call), 'mail', 'language') or {}
  return tell_outside(place.visitor, what, place.id .. '|' .. step,
    {conversation = place.id, ends = ends, callback = place.call or nil, language = given[2] or nil}, nil, given[1])
end

-- What another program hears of a callback by phone, as callback.WORD.
local function hook_of_call(call, move, ends)
  local words = {book = 'booked', move = 'moved', cancel = 'cancelled', fall_due = 'due', ring = 'offered', start = 'started'}
  local f = redis.call('HMGET', keys.call(call.id), 'channel', 'contact', 'attempts')
  if not words[move] or f[1] ~= 'phone' then return end
  local what, step = 'callback.' .. words[move], redis.call('HINCRBY', keys.call(call.id), 'hooks', 1)
  outbox_add(what .. '|' .. call.id .. '|' .. step, 'webhook', '', what, {callback = call.id, conversation = call.conversation,
    number = move ~= 'cancel' and f[2] or '', lane = call.lane, agent = call.agent or '', attempts = f[3] or '0', window = string.format('%.0f', call.window),
    windowEnd = string.format('%.0f', ends)})
end

-- What its visitor is told of a move of a callback that ends at this moment, as callback_WORD; each move is told once. Of an end only when
-- they were not reached; who is dialled is not told that it is time, and who is called at their turn is told of the turn (lib/turns).
local CALL_NEWS = {book = 'booked', remind = 'reminder', move = 'moved', cancel = 'cancelled', fall_due = 'due', no_answer = 'retry',
  expire = 'missed', ['break'] = 'broken', keep = 'missed', keep_late = 'missed', warn = 'risk', apologise = 'late', propose = 'proposal', ask = 'crowded', exist = 'exists'}

local function tell_of_call(call, move, ends, again)
  local word = call.kind == 'turn' and move == 'book' and 'turn' or CALL_NEWS[move]
  if call.conversation ~= '' then hook_of_call(call, move, ends) end
  if not word or call.conversation == '' then return end
  local f = redis.call('HMGET', keys.call(call.id), 'mail', 'language', 'zone', 'channel', 'outcome')
  local reached = not f[5] or f[5] == '' or f[5] == 'connected'
  if (move == 'keep' or move == 'keep_late') and reached then return end
  if move == 'fall_due' and (f[4] == 'phone' or call.kind == 'turn') then return end
  local step = redis.call('HINCRBY', keys.call(call.id), 'news', 1)
  tell_outside(call.visitor, 'callback_' .. word, call.id .. '.' .. step, {callback = call.id, conversation = call.conversation,
    at = string.format('%.0f', call.window), ['until'] = string.format('%.0f', ends), again = again and string.format('%.0f', again),
    zone = f[3] or '', language = f[2], step = tostring(step), kind = call.kind or ''}, nil, f[1])
end

-- The open callback that goes to one of these (hashes of a number and of an address, empty for none), or nil; and which it is.
local function callback_at(hashes)
  for _, hash in ipairs(hashes) do
    local id = hash and hash ~= '' and redis.call('GET', keys.contact(hash))
    if id then return id, hash end
  end
end

local function keep_contacts(call, life)
  for _, hash in ipairs({call.hash, call.mailHash}) do
    if hash and hash ~= '' then redis.call('SET', keys.contact(hash), call.id, 'PX', string.format('%.0f', life)) end
  end
end

local function free_contacts(call)
  for _, hash in ipairs({call.hash, call.mailHash}) do
    if hash and redis.call('GET', keys.contact(hash)) == call.id then redis.call('DEL', keys.contact(hash)) end
  end
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
