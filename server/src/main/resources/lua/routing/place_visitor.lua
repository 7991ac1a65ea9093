#!lua
-- Takes a place in a line, and in the same moment an agent's slot if one fits.
-- uses: keys, clock, rules, log, timers, nudge, steps, staff, agents, rates, places, moves, match, ranks, arrivals
-- KEYS[1]  {s:SITE}
-- ARGV     1 now (ms, empty: server clock)  2 conversation  3 visitor  4 lane  5 head starts: reason minutes days;…
--          6 topic or empty  7 language  8 name or empty  9 question
-- returns  {placed | reserved, ahead, steps} | {full, message | closed} | {already, conversation}; a repeat answers like the
--          first time. steps: {{entry, agent's name}, …} to be told to conversations, in order
local id, visitor, lane = ARGV[2], visitor_of(ARGV[3]), ARGV[4]

local known = visitor.open and place_of(visitor.open)
if known and visitor.open ~= id then return {'already', visitor.open} end
if known then
  local ahead = ahead_of(id, known.lane, known.score)
  return {known.state == 'line' and 'placed' or 'reserved', math.max(ahead, 0), {}}
end

local minutes, reasons = head_start(ARGV[5], visitor)
local score = string.format('%.3f', arrival - minutes * 60000)
local place = {id = id, lane = lane, score = score, visitor = ARGV[3], state = 'line', here = '1', pauses = 0, since = now,
  language = ARGV[7]}
local choice = is_full(place)
if choice and #free_agents(place) == 0 then
  log('full', 'c', id, 'l', lane, 'r', choice)
  publish()
  return {'full', choice}
end

redis.call('HSET', keys.visitor(place.visitor), 'open', id)
redis.call('PERSIST', keys.visitor(place.visitor))
place.kept = preferred_agent(place, visitor)
local fields = {'state', 'line', 'lane', lane, 'score', score, 'visitor', place.visitor, 'since', now, 'here', '1', 'n', '0',
  'pauses', '0', 'topic', ARGV[6], 'language', ARGV[7], 'name', ARGV[8], 'question', ARGV[9]}
local function also(name, value)
  fields[#fields + 1], fields[#fields + 2] = name, value
end
if place.kept then also('kept', place.kept) end
if minutes > 0 then
  also('headStart', minutes)
  also('reasons', reasons)
end
redis.call('HSET', keys.place(id), unpack(fields))
redis.call('SADD', keys.lanes, lane)
log('place', 'c', id, 'l', lane, 'v', place.visitor, 'score', score, 'head', minutes * 60000, 'for', reasons,
  'kept', place.kept, 'topic', ARGV[6], 'language', ARGV[7])
stand(place)
set_timer('here', id, now + rules.lease)
local reserved = match_place(place)
local ahead = ahead_of(id, lane, score)
if not reserved then
  redis.call('HSET', keys.place(id), 'told', ahead)
  set_moves(place)
  if place.kept then set_timer('prefer', id, now + line_rules(lane).prefer) end
end
add_step('keep', id, 0)
tell_visitor(place.visitor)
tell_board()
publish()
return {reserved and 'reserved' or 'placed', ahead, fresh}
