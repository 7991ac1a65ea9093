#!lua
-- Takes a place in a line, and in the same moment an agent's slot if one fits.
-- uses: keys, clock, rules, log, timers, nudge, steps, staff, agents, places, match, ranks
-- KEYS[1]  {s:SITE}
-- ARGV     1 now (ms, empty: server clock)  2 conversation  3 visitor  4 lane  5 head start (ms)  6 topic or empty  7 language
--          8 name or empty  9 question
-- returns  {placed | reserved, ahead, steps} | {full} | {already, conversation}; a repeat answers like the first time.
--          steps: {{entry, agent's name}, …} to be told to conversations, in order
local id, visitor, lane = ARGV[2], ARGV[3], ARGV[4]

local open = redis.call('HGET', keys.visitor(visitor), 'open')
local known = open and place_of(open)
if known and open ~= id then return {'already', open} end
if known then
  local ahead = ahead_of(id, known.lane, known.score)
  return {known.state == 'line' and 'placed' or 'reserved', math.max(ahead, 0), {}}
end

local score = string.format('%.3f', arrival - tonumber(ARGV[5]))
local place = {id = id, lane = lane, score = score, visitor = visitor, state = 'line', here = '1', pauses = 0}
if redis.call('ZCARD', keys.line(lane)) >= rules.cap and not free_agent(place) then
  log('full', 'c', id, 'l', lane)
  publish()
  return {'full'}
end

redis.call('HSET', keys.visitor(visitor), 'open', id)
redis.call('PERSIST', keys.visitor(visitor))
redis.call('HSET', keys.place(id), 'state', 'line', 'lane', lane, 'score', score, 'visitor', visitor, 'since', now,
  'here', '1', 'n', '0', 'pauses', '0', 'topic', ARGV[6], 'language', ARGV[7], 'name', ARGV[8], 'question', ARGV[9])
redis.call('SADD', keys.lanes, lane)
log('place', 'c', id, 'l', lane, 'v', visitor, 'score', score, 'head', ARGV[5], 'topic', ARGV[6], 'language', ARGV[7])
stand(place)
set_timer('here', id, now + rules.lease)
local reserved = match_place(place)
add_step('keep', id, 0)
tell_visitor(visitor)
tell_board()
publish()
return {reserved and 'reserved' or 'placed', ahead_of(id, lane, score), fresh}
