-- What an agent sees of a callback. Needs keys, rules and calls.
local CALL_SEEN = {'channel', 'window', 'attempts', 'dialled', 'contact', 'tries', 'kind'}

-- {} when the place is none, else {callback, channel, window (ms), its end (ms), attempts, ms it was dialled, number, {attempt, …}}; an
-- attempt before this one: {ms, agent, name, outcome, note}. holds: the number is told to who has the chat, and to nobody who is only asked.
local function call_view(id, holds)
  local f = id and redis.call('HMGET', keys.call(id), unpack(CALL_SEEN))
  if not f or not f[1] then return {} end
  return {id, f[1], f[2], f[7] == 'turn' and f[2] or string.format('%.0f', f[2] + rules.window), f[3], holds and f[4] or '', holds and f[1] == 'phone' and f[5] or '', cjson.decode(f[6] or '[]')}
end
