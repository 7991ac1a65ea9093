#!lua
-- A visitor leaves a message: a promise to answer by a moment. Who waited in a line leaves it; who talks, or left one, goes on there.
-- uses: keys, clock, served, outbox, rules, log, timers, nudge, promises, calls, steps, free, staff, agents, rates, handed, places, turns, moves, match, messages
-- KEYS[1]  {s:SITE}
-- ARGV     1 now (ms, empty: server clock)  2 conversation, when none is open  3 visitor  4 lane  5 topic or empty  6 language
--          7 name or empty  8 text  9 answered by, ms  10 most messages
-- returns  {left, conversation, steps} | {open, conversation, steps}: one there was, to which the text is to be added |
--          {callback}: they have one | {full}; a repeat answers like the first time. steps: {{entry, agent's name}, …}
local id, visitor, by = ARGV[2], ARGV[3], ARGV[9]
local open = redis.call('HGET', keys.visitor(visitor), 'open')
local place = open and place_of(open)
if place and place.id == id then return {'left', id, {}} end
if place and (place.message or place.state == 'active') then return {'open', place.id, {}} end
if place and place.call then return {'callback'} end
if redis.call('ZCARD', keys.messages) >= tonumber(ARGV[10]) then return {'full'} end

local freed = {}
if place then
  for i, ring in ipairs(place.state == 'offered' and rings_of(place) or {}) do
    freed[i] = clear_desk(place, ring)
    uncount_offer(freed[i], place)
  end
  leave_line(place)
  redis.call('HDEL', keys.place(place.id), 'agent', 'offer', 'seen', 'ringEnds', 'waits')
  log('book', 'c', place.id, 'l', place.lane, 's', place.state, 'score', place.score)
  local told = promise_of('first_p90:' .. place.id .. ':' .. place.n)
  if told then drop_promise(told, now, 'message') end
else
  place = {id = id, lane = ARGV[4]}
  redis.call('HSET', keys.place(id), 'visitor', visitor, 'score', string.format('%.3f', arrival), 'since', at, 'n', '0', 'pauses', '0',
    'topic', ARGV[5], 'language', ARGV[6], 'name', ARGV[7], 'question', ARGV[8], 'lane', place.lane)
  redis.call('HSET', keys.visitor(visitor), 'open', id)
  redis.call('PERSIST', keys.visitor(visitor))
  add_step('keep', id, 0)
end
redis.call('HSET', keys.place(place.id), 'state', 'booked', 'here', '1', 'message', by)
redis.call('ZADD', keys.messages, by, place.id)
redis.call('ZADD', keys.inbox(place.lane), at, place.id)
set_timer('inbox', place.lane, now + MESSAGE.every)
set_timer('message', place.id, math.max(now, by - MESSAGE.front))
make_promise({id = 'reply_by:' .. place.id, kind = 'reply_by', conversation = place.id, lane = place.lane, due = tonumber(by)})
log('message', 'c', place.id, 'l', place.lane, 'due', by)
for _, agent in ipairs(freed) do match_agent(agent) end
tell_visitor(visitor)
publish()
return {open == place.id and 'open' or 'left', place.id, fresh}
