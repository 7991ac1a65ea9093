#!lua
-- Holds a place in a window while the visitor fills the form. Of two who want the last one, one gets it.
-- uses: keys, clock, outbox, rules, log, timers, nudge, promises, calls
-- KEYS[1]  {s:SITE}
-- ARGV     1 now (ms, empty: server clock)  2 callback  3 visitor  4 lane  5 window (ms)  6 weight (slots it takes)
--          7 bound of the department  8 bound of the lane  9 how long it is held, ms
--          10 1 when who dials is set aside before, else empty
-- returns  {held, until (ms)} | {taken} | {already, callback, state}; a repeat answers like the first time
local id, visitor, lane, window, weight = ARGV[2], ARGV[3], ARGV[4], tonumber(ARGV[5]), tonumber(ARGV[6])

local known = call_of(id)
if known and known.state == 'offered' and known.visitor == visitor then
  return {'held', tonumber(redis.call('HGET', keys.call(id), 'next'))}
end
local open = redis.call('HGET', keys.visitor(visitor), 'call')
local other = open and call_of(open)
if other and other.state ~= 'offered' then return {'already', other.id, other.state} end
-- another place was held by this visitor: it is free for others, and for this one
if other then move_call(other, 'expire', nil) end
if known or not has_room(window, lane, weight, ARGV[7], ARGV[8]) then
  publish()
  return {'taken'}
end

local ends = now + tonumber(ARGV[9])
local call = {id = id, lane = lane, window = window, weight = weight}
redis.call('HSET', keys.call(id), 'state', 'offered', 'conversation', '', 'visitor', visitor, 'lane', lane, 'window', whole(window),
  'weight', weight, 'attempts', '0', 'held', at, 'next', whole(ends), 'whole', ARGV[10])
redis.call('HSET', keys.visitor(visitor), 'call', id)
sell(call, 1)
set_timer('call', id, ends)
publish()
return {'held', ends}
