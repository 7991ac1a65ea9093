#!lua
-- Takes a place in a line, and in the same moment an agent's slot if one fits.
-- uses: keys, clock, served, outbox, rules, log, timers, nudge, promises, calls, steps, free, staff, agents, rates, handed, places, turns, moves, match, ranks, arrivals
-- joins: 8
-- KEYS[1]  {s:SITE}
-- ARGV     1 now (ms, empty: server clock), then for each who comes at once:
--          1 conversation  2 visitor  3 lane  4 head starts: reason minutes days;…  5 topic or empty  6 language  7 name or empty  8 question
-- returns  for each a text of words: placed AHEAD ENTRY | reserved ENTRY | full message | full closed | already CONVERSATION, where
--          ENTRY is a step to be told to the conversation; a repeat answers like the first time, without the step
local answers, first_steps = {}, {}

local function arrive(id, who, lane, head_starts, topic, language, name, question)
  local visitor = visitor_of(who)
  local before = placed_before(id, visitor)
  if before then return before end

  local minutes, reasons = head_start(head_starts, visitor)
  local score = minutes == 0 and scored or string.format('%.3f', arrival - minutes * 60000)
  local place = {id = id, lane = lane, score = score, visitor = who, state = 'line', here = '1', pauses = 0, since = now,
    topic = topic, language = language, fields = {}, kept = preferred_agent(lane, visitor)}
  local agents, after, standing, choice
  if not place.kept then agents, after = free_agents(place) end
  if place.kept or #agents == 0 then
    standing = redis.call('ZCARD', keys.line(lane))
    choice = is_full(place, standing)
  end
  if choice and #(agents or free_agents(place)) == 0 then
    log('full', 'c', id, 'l', lane, 'r', choice)
    return 'full ' .. choice
  end

  if visitor.last then redis.call('PERSIST', visitor.key) end
  redis.call('HSET', visitor.key, 'open', id)
  local step, reserved, ahead = first_step(id), begin_place(place, agents, after, minutes, reasons), 0
  if not reserved then
    -- who serves a lane has named it when they signed on
    if standing == 0 then redis.call('SADD', keys.lanes, lane) end
    ahead = ahead_of(id, lane, score)
    save(place, 'state', 'line', 'told', ahead)
    make_ready(place)
    set_moves(place)
    if place.kept then set_timer('prefer', id, now + line_rules(lane).prefer) end
  end
  if topic ~= '' then save(place, 'topic', topic) end
  redis.call('HSET', keys.place(id), 'lane', lane, 'score', score, 'visitor', who, 'since', at, 'here', '1', 'language', language,
    'name', name, 'question', question, unpack(place.fields))
  first_steps[#first_steps + 1], first_steps[#first_steps + 2] = at, step
  redis.call('SPUBLISH', visitor.key, at)
  tell_board()
  return (reserved and 'reserved ' or 'placed ' .. whole(ahead) .. ' ') .. step
end

for i = 2, #ARGV, 8 do
  if i > 2 then arrive_next() end
  answers[#answers + 1] = arrive(unpack(ARGV, i, i + 7))
end
add_first_steps(first_steps)
list_now()
publish()
return answers
