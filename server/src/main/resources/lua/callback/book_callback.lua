#!lua
-- The visitor confirms a held place: a promise. The conversation leaves its line and waits for the window.
-- uses: keys, clock, served, outbox, rules, log, timers, nudge, promises, calls, steps, free, staff, agents, rates, handed, places, turns, moves, match
-- KEYS[1]  {s:SITE}
-- ARGV     1 now (ms, empty: server clock)  2 callback  3 visitor  4 channel (phone, chat)  5 number or empty  6 its hash or empty
--          7 consent as shown  8 time zone  9 language  10 conversation, when none is open  11 topic  12 name  13 question
--          14 mail or empty  15 its hash or empty  16 where the consent came from (IP address)
-- returns  {booked, conversation, steps} | {gone} | {already, callback, or empty when it is somebody else's} | {active}: they talk just now;
--          a repeat answers like the first time. steps: {{entry, agent's name}, …} to be told to conversations, in order
local id, visitor = ARGV[2], ARGV[3]
local call = call_of(id)
if not call or call.visitor ~= visitor or CALL_SETTLED[call.state] then return {'gone'} end
if call.state ~= 'offered' then return {'booked', call.conversation, {}} end

local first, at_hash = callback_at({ARGV[6], ARGV[15]})
local other = first and call_of(first)
if other then
  move_call(call, 'cancel', nil)
  -- whose it is, is nobody else's matter; who reads mail there is told of the first one
  if at_hash == ARGV[15] then tell_of_call(other, 'exist', ends_of(other)) end
  publish()
  return {'already', other.visitor == visitor and other.id or ''}
end
local open = redis.call('HGET', keys.visitor(visitor), 'open')
local place = open and place_of(open)
if place and place.state ~= 'line' and place.state ~= 'offered' then return {'active'} end

local freed, conversation = {}, place and place.id or ARGV[10]
if place then
  for i, ring in ipairs(place.state == 'offered' and rings_of(place) or {}) do
    freed[i] = clear_desk(place, ring)
    uncount_offer(freed[i], place)
  end
  leave_line(place)
  redis.call('HDEL', keys.place(place.id), 'agent', 'offer', 'seen', 'ringEnds', 'waits')
  log('book', 'c', place.id, 'l', place.lane, 's', place.state, 'score', place.score)
  if redis.call('HEXISTS', keys.place(place.id), 'callOffered') == 1 then count_call({window = now, lane = place.lane}, 'accepted') end
  local told = promise_of('first_p90:' .. place.id .. ':' .. place.n)
  if told then drop_promise(told, now, 'callback') end
else
  redis.call('HSET', keys.place(conversation), 'visitor', visitor, 'score', string.format('%.3f', arrival), 'since', at, 'n', '0',
    'pauses', '0', 'topic', ARGV[11], 'language', ARGV[9], 'name', ARGV[12], 'question', ARGV[13])
  redis.call('HSET', keys.visitor(visitor), 'open', conversation)
  redis.call('PERSIST', keys.visitor(visitor))
  add_step('keep', conversation, 0)
end
redis.call('HSET', keys.place(conversation), 'state', 'booked', 'here', 'held', 'lane', call.lane, 'call', id)
if ARGV[4] == 'phone' then redis.call('HSET', keys.place(conversation), 'phone', ARGV[5]) end
call.conversation, call.hash, call.mailHash = conversation, ARGV[6], ARGV[15]
keep_contacts(call, call.window - now + 2 * CALL_LONGEST)
local mail = ARGV[14] ~= '' and {'mail', ARGV[14], 'mailHash', ARGV[15]} or {}
move_call(call, 'book', reminder_of(call), 'conversation', conversation, 'channel', ARGV[4], 'contact', ARGV[5],
  'hash', ARGV[6], 'booked', at, 'consent', ARGV[7], 'address', ARGV[16], 'zone', ARGV[8], 'language', ARGV[9], unpack(mail))
make_promise({id = promise_id(call), kind = 'callback', conversation = conversation, lane = call.lane,
  due = call.window + rules.window})
list_call(call)
redis.call('ZREMRANGEBYSCORE', keys.calls, '-inf', whole(now - 2 * 24 * 3600000))
for _, agent in ipairs(freed) do match_agent(agent) end
publish()
return {'booked', conversation, fresh}
