#!lua
-- The assignee gives the chat away at once, and its slot is free. The place stands with its first score: in its line, kept for
-- one agent for a while, or in the line of a department or of the supervisors.
-- uses: keys, clock, served, outbox, rules, log, timers, nudge, promises, calls, steps, free, staff, agents, rates, handed, places, turns, moves, match, guests, messages, endings
-- KEYS[1]  {s:SITE}
-- ARGV     1 now (ms, empty: server clock)  2 agent  3 conversation  4 to (agent, department, supervisor)
--          5 target: agent, or lane without its language; 6 note or empty
-- returns  {done, steps} | {not_found} | {agent_unavailable}; a repeat answers like the first time.
--          steps: {{entry, agent's name}, …} to be told to conversations, in order
local id, place, to, target = ARGV[2], place_of(ARGV[3]), ARGV[4], ARGV[5]
if not place or place.state == 'wrap' then return {'not_found'} end
if place.state ~= 'active' or place.agent ~= id then
  local last = redis.call('HMGET', keys.place(place.id), 'from', 'to', 'target')
  if last[1] ~= id or last[2] ~= to or last[3] ~= target then return {'not_found'} end
  repeat_step(place.left)
  return {'done', fresh}
end

local wanted, lane = to == 'agent' and agent_of(target), place.lane
if to == 'agent' and (not wanted or target == id or wanted.status ~= 'available' or wanted.capacity == 0) then
  return {'agent_unavailable'}
end
-- nobody may serve the visitor's language there; the general lane is everybody's
if to == 'department' then lane = lane_elsewhere(place, target) or target .. ':*' end
if to == 'supervisor' then
  lane = target .. ':*'
  if redis.call('EXISTS', keys.shared(lane)) == 0 then return {'agent_unavailable'} end
end

local freed = end_parts(place, 'done')
if place.call then call_ends(place) end
clear_help(place)
log('transfer', 'c', place.id, 'l', place.lane, 'a', id, 'n', place.n, 'to', to, 'target', target, 'score', place.score,
  'into', lane)
local left = add_step('leave', place.id, place.n, id, 'transferred:' .. to .. ':' .. (to == 'department' and target or ''))
local giver = clear_desk(place)
redis.call('HDEL', keys.place(place.id), 'moved', 'refusedBy', 'refusedWhy', 'refusedWords')
redis.call('HSET', keys.place(place.id), 'left', left, 'from', id, 'to', to, 'target', target, 'note', ARGV[6],
  'home', place.lane, 'lane', lane, 'here', '1')
redis.call('SADD', keys.lanes, lane)
place.lane, place.here, place.moved, place.left = lane, '1', false, left
if to == 'agent' then
  place.kept, place.back = target, id
  redis.call('HSET', keys.place(place.id), 'kept', target, 'back', id)
  set_timer('prefer', place.id, now + rules.handed)
else
  pause(place, giver)
end
if to == 'supervisor' then set_timer('handed', place.id, now + rules.handed) end
tell_next(place, to, 'transferred')
set_timer('here', place.id, now + rules.lease)
stand(place)
set_moves(place, now)
offer_slots(giver)
match_place(place)
match_agent(giver)
refill(freed)
tell_board()
publish()
return {'done', fresh}
