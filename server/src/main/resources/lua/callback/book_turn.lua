#!lua
-- A visitor who waits leaves the page and is called back at their turn: a promise. The place stays in line with its score. By phone it
-- can be matched, because nobody has to come; else it is held, and its visitor is called when the turn is near (lib/turns).
-- uses: keys, clock, served, outbox, rules, log, timers, nudge, promises, calls, steps, free, staff, agents, rates, handed, places, turns, moves, match
-- KEYS[1]  {s:SITE}
-- ARGV     1 now (ms, empty: server clock)  2 callback  3 visitor  4 channel (phone, chat)  5 number or empty  6 its hash or empty
--          7 consent as shown  8 time zone  9 language  10 by when, ms  11 mail or empty  12 its hash or empty
--          13 where the consent came from (IP address)
-- returns  {booked, conversation} | {gone}: they wait in no line | {already, callback, or empty when it is somebody else's} |
--          {active}: an agent is asked or talks just now; a repeat answers like the first time
local id, visitor, channel, by = ARGV[2], ARGV[3], ARGV[4], tonumber(ARGV[10])
local known = call_of(id)
if known then return known.visitor == visitor and {'booked', known.conversation} or {'gone'} end

local own = redis.call('HGET', keys.visitor(visitor), 'call')
local other = own and call_of(own)
if other and other.state ~= 'offered' then return {'already', other.id} end
local known_by, at_hash = callback_at({ARGV[6], ARGV[12]})
local elsewhere = known_by and call_of(known_by)
if elsewhere then
  if at_hash == ARGV[12] then tell_of_call(elsewhere, 'exist', ends_of(elsewhere)) end
  return {'already', ''}
end
local open = redis.call('HGET', keys.visitor(visitor), 'open')
local place = open and place_of(open)
if not place then return {'gone'} end
if place.state ~= 'line' then return {'active'} end

-- a window they held is free for others
if other then move_call(other, 'expire', nil) end
local call = {id = id, state = 'offered', visitor = visitor, conversation = place.id, lane = place.lane, window = by, attempts = 0,
  kind = 'turn', hash = ARGV[6], mailHash = ARGV[12]}
redis.call('HSET', keys.call(id), 'visitor', visitor, 'conversation', place.id, 'lane', place.lane, 'window', whole(by), 'weight', '0',
  'attempts', '0', 'kind', 'turn', 'channel', channel, 'contact', ARGV[5], 'hash', ARGV[6], 'booked', at, 'consent', ARGV[7],
  'address', ARGV[13], 'zone', ARGV[8], 'language', ARGV[9], unpack(ARGV[11] ~= '' and {'mail', ARGV[11], 'mailHash', ARGV[12]} or {}))
redis.call('HSET', keys.visitor(visitor), 'call', id)
redis.call('ZADD', keys.calls, whole(by), id)
keep_contacts(call, by - now + 2 * CALL_LONGEST)
move_call(call, 'book', by + CALL_LONGEST)
set_timer('late', id, by)
set_timer('risk', id, by - math.min(rules.warn, (by - now) / 3))
if redis.call('HEXISTS', keys.place(place.id), 'callOffered') == 1 then count_call({window = now, lane = place.lane}, 'accepted') end
local told = promise_of('first_p90:' .. place.id .. ':' .. place.n)
if told then drop_promise(told, now, 'callback') end
make_promise({id = promise_id(call), kind = 'callback', conversation = place.id, lane = place.lane, due = by})

take_waits(place.id)
log('commit', 'c', place.id, 'l', place.lane, 'b', id)
place.call, place.phone = id, channel == 'phone' and ARGV[5]
redis.call('HSET', keys.place(place.id), 'call', id, unpack(place.phone and {'phone', place.phone} or {}))
clear_timers(place.id, 'gone')
if place.phone then
  if place.here ~= '1' then come_here(place) end
  match_place(place)
elseif place.here == '1' then go_away(place)
elseif place.here ~= 'called' then turn_to(place, 'held')
else turn_calls(place) end
publish()
return {'booked', place.id}
