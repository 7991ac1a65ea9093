#!lua
-- Takes a place in a line, and in the same moment an agent's slot if one fits.
-- uses: keys, clock, served, outbox, rules, log, timers, nudge, promises, calls, steps, staff, agents, rates, handed, places, turns, moves, match, ranks, arrivals
-- KEYS[1]  {s:SITE}
-- ARGV     1 now (ms, empty: server clock)  2 conversation  3 visitor  4 lane  5 head starts: reason minutes days;…
--          6 topic or empty  7 language  8 name or empty  9 question
-- returns  {placed, ahead, steps} | {reserved, 0, steps} | {full, message | closed} | {already, conversation}; a repeat answers like the
--          first time. steps: {{entry, agent's name}, …} to be told to conversations, in order
local id, visitor, lane = ARGV[2], visitor_of(ARGV[3]), ARGV[4]

local known = visitor.open and place_of(visitor.open)
if known and visitor.open ~= id then return {'already', visitor.open} end
if known then
  if known.state ~= 'line' then return {'reserved', 0, {}} end
  return {'placed', math.max(ahead_of(id, known.lane, known.score), 0), {}}
end

local minutes, reasons = head_start(ARGV[5], visitor)
local score = string.format('%.3f', arrival - minutes * 60000)
local place = {id = id, lane = lane, score = score, visitor = ARGV[3], state = 'line', here = '1', pauses = 0, since = now,
  language = ARGV[7]}
local standing = redis.call('ZCARD', keys.line(lane))
local choice = is_full(place, standing)
if choice and #free_agents(place) == 0 then
  log('full', 'c', id, 'l', lane, 'r', choice)
  publish()
  return {'full', choice}
end

redis.call('HSET', keys.visitor(place.visitor), 'open', id)
if visitor.last then redis.call('PERSIST', keys.visitor(place.visitor)) end
place.kept = preferred_agent(place, visitor)
place.fields = {'lane', lane, 'score', score, 'visitor', place.visitor, 'since', at, 'here', '1', 'n', '0',
  'pauses', '0', 'topic', ARGV[6], 'language', ARGV[7], 'name', ARGV[8], 'question', ARGV[9]}
if place.kept then save(place, 'kept', place.kept) end
if minutes > 0 then save(place, 'headStart', minutes, 'reasons', reasons) end
log('place', 'c', id, 'l', lane, 'v', place.visitor, 'score', score, 'head', minutes * 60000, 'for', reasons,
  'kept', place.kept, 'topic', ARGV[6], 'language', ARGV[7])
if standing == 0 then redis.call('SADD', keys.lanes, lane) end
redis.call('ZADD', keys.line(lane), score, id)
set_timer('here', id, now + rules.lease)
local reserved, ahead = match_place(place), 0
if not reserved then
  ahead = ahead_of(id, lane, score)
  save(place, 'state', 'line', 'told', ahead)
  make_ready(place)
  set_moves(place)
  if place.kept then set_timer('prefer', id, now + line_rules(lane).prefer) end
end
redis.call('HSET', keys.place(id), unpack(place.fields))
add_step('keep', id, 0)
tell_visitor(place.visitor)
tell_board()
publish()
return {reserved and 'reserved' or 'placed', ahead, fresh}
