#!lua
-- What came of an attempt, as the agent who made it says: the person is there, or is tried again, or cannot be reached so.
-- uses: keys, clock, served, outbox, rules, log, timers, nudge, promises, calls, steps, free, staff, agents, rates, handed, places, turns, moves, match, guests, messages, endings
-- KEYS[1]  {s:SITE}
-- ARGV     1 now (ms, empty: server clock)  2 agent  3 conversation  4 outcome (connected, no_answer, voicemail, wrong_number)
--          5 the agent's note or empty
-- returns  {connected | retry | settled, ms of the next attempt or 0, steps} | {gone}: no attempt of theirs.
--          steps: {{entry, agent's name}, …} to be told to conversations, in order
local MOST, PAUSES, TRIES = 3, {600000, 1800000}, 6
local place, outcome = place_of(ARGV[3]), ARGV[4]
local call = place and place.call and call_of(place.call)
if not call or place.state ~= 'active' or place.agent ~= ARGV[2] or call.state ~= 'started' then return {'gone'} end

local tries = cjson.decode(redis.call('HGET', keys.call(call.id), 'tries') or '[]')
tries[#tries + 1] = {at, place.agent, redis.call('HGET', keys.agent(place.agent), 'name'), outcome, ARGV[5]}
if #tries > TRIES then table.remove(tries, 1) end
redis.call('HSET', keys.call(call.id), 'outcome', outcome, 'tries', cjson.encode(tries))
log('attempt', 'c', place.id, 'l', place.lane, 'a', place.agent, 'b', call.id, 'r', outcome, 'try', call.attempts, 'words', ARGV[5])
count_call(call, outcome)
local again = now + (PAUSES[call.attempts] or 0)
if outcome == 'no_answer' and call.attempts < MOST and again <= call.window + CALL_LONGEST then
  move_call(call, 'no_answer', again)
  local left = add_step('leave', place.id, place.n, place.agent, 'lost')
  local agent = clear_desk(place)
  redis.call('HSET', keys.place(place.id), 'state', 'booked', 'here', 'held', 'left', left)
  redis.call('HDEL', keys.place(place.id), 'agent', 'offer', 'seen', 'assigned')
  log('free', 'c', place.id, 'l', place.lane, 'a', agent.id, 'r', 'no_answer')
  match_agent(agent)
  publish()
  return {'retry', again, fresh}
end
end_tried(call)
if outcome ~= 'connected' then finish(place, 'agent', 'unreachable') end
tell_agent(place.agent)
publish()
return {outcome == 'connected' and 'connected' or 'settled', 0, fresh}
