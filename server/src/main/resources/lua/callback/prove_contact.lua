#!lua
-- Whether a number or an address is a visitor's own, as a code that was sent there shows. Where that is not known yet one is sent, by
-- mail or to the telephone system; a place that is held meanwhile is held for as long as the code is good.
-- uses: keys, clock, outbox, rules, log, timers, nudge, promises, calls, proofs
-- KEYS[1]  {s:SITE}
-- ARGV     1 now (ms, empty: server clock)  2 visitor  3 channel (mail, webhook)  4 number or address  5 its hash
--          6 the code they say, or empty  7 a fresh code  8 language  9 callback
-- returns  {known} | {proven}: by this code, which is spent | {asked}: one was sent, now or a moment ago | {wrong} | {often, ms to wait}
local CODE_MS, AGAIN_MS, PROVEN_MS, HELD_MS = 600000, 60000, 30 * 24 * 3600000, 900000
local TRIES, CODES, CODES_MS = 5, 5, 24 * 3600000
local visitor, channel, to, hash, said = ARGV[2], ARGV[3], ARGV[4], ARGV[5], ARGV[6]
local key, sent_there = keys.proof(visitor, hash), keys.codes(hash)
local proven, code, sent = unpack(redis.call('HMGET', key, 'proven', 'code', 'sent'))

if proven then return {'known'} end
if code and said == code then
  redis.call('DEL', key)
  redis.call('HSET', key, 'proven', at)
  redis.call('PEXPIRE', key, string.format('%.0f', PROVEN_MS))
  return {'proven'}
end
if code and said ~= '' then
  if redis.call('HINCRBY', key, 'tries', 1) >= TRIES then redis.call('DEL', key) end
  return {'wrong'}
end
if code and now - sent < AGAIN_MS then return {'asked'} end

local count = redis.call('INCR', sent_there)
if count == 1 then redis.call('PEXPIRE', sent_there, CODES_MS) end
if count > CODES then return {'often', redis.call('PTTL', sent_there)} end
redis.call('DEL', key)
redis.call('HSET', key, 'code', ARGV[7], 'sent', at)
redis.call('PEXPIRE', key, CODE_MS)
-- without the visitor: whoever reads it gets a code, and no way into the chat
local data = {code = ARGV[7], language = ARGV[8]}
if channel == 'webhook' then data.number, data.callback = to, ARGV[9] end
outbox_add(table.concat({'code', hash, at}, '|'), channel, channel == 'mail' and to or '', channel == 'mail' and 'code' or 'callback.code', data)

local call = call_of(ARGV[9])
if call and call.state == 'offered' and call.visitor == visitor then
  local held, next = unpack(redis.call('HMGET', keys.call(call.id), 'held', 'next'))
  local ends = math.min(now + CODE_MS, held + HELD_MS)
  if ends > tonumber(next) then
    redis.call('HSET', keys.call(call.id), 'next', string.format('%.0f', ends))
    set_timer('call', call.id, ends)
    tell_visitor(visitor)
  end
end
publish()
return {'asked'}
