-- A callback without whom it concerned: name, number, address, their hashes and agents' notes go, and what did not leave yet. The consent,
-- with its time and where it came from, stays with the record. Needs keys and outbox.
--   fields of it; letters, hooks: what may stand in the outbox (lib/outbox), and of how many of the last steps
local ERASE = {
  fields = {'contact', 'mail', 'hash', 'mailHash', 'tries', 'name'},
  letters = {'booked', 'turn', 'reminder', 'moved', 'cancelled', 'due', 'retry', 'missed', 'broken', 'risk', 'late', 'proposal', 'exists'},
  hooks = {'booked', 'moved', 'cancelled', 'due', 'offered', 'started'},
  steps = 12,
}

-- but_last: the news that it is called off still leaves.
function ERASE.contact(id, but_last)
  local visitor, news, hooks = unpack(redis.call('HMGET', keys.call(id), 'visitor', 'news', 'hooks'))
  if not visitor then return end
  redis.call('HDEL', keys.call(id), unpack(ERASE.fields))
  local kept, letters = but_last and 1 or 0, {}
  local function add(last, words, form)
    for step = math.max(last - ERASE.steps, 1), last do
      for _, word in ipairs(words) do letters[#letters + 1] = string.format(form, word, id, step) end
    end
  end
  add((tonumber(news) or 0) - kept, ERASE.letters, 'callback_%s|' .. visitor .. '|%s.%d|mail')
  add((tonumber(hooks) or 0) - kept, ERASE.hooks, 'callback.%s|%s|%d')
  if #letters == 0 then return end
  redis.call('ZREM', keys.outbox, unpack(letters))
  redis.call('ZREM', keys.parked, unpack(letters))
  for i, letter in ipairs(letters) do letters[i] = keys.letter(letter) end
  redis.call('DEL', unpack(letters))
end
