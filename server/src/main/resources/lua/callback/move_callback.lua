#!lua
-- Another window for a callback: a new promise. The old place is given back only when the new one is had.
-- uses: keys, clock, served, outbox, rules, log, timers, nudge, promises, calls, steps, free, staff, agents, rates, handed, places, turns, moves
-- KEYS[1]  {s:SITE}
-- ARGV     1 now (ms, empty: server clock)  2 callback  3 visitor  4 window (ms)  5 bound of the department  6 bound of the lane
--          7 weight (slots it takes)
-- returns  moved | taken | gone: settled, under way, or not theirs; a repeat answers like the first time
local call, window = call_of(ARGV[2]), tonumber(ARGV[4])
if not call or call.visitor ~= ARGV[3] then return 'gone' end
if call.window == window and (call.state == 'booked' or call.state == 'reminded') then return 'moved' end
if not call_may(call, 'move') then return 'gone' end
if not has_room(window, call.lane, tonumber(ARGV[7]), ARGV[5], ARGV[6]) then return 'taken' end

local place = place_of(call.conversation)
if place and place.state == 'line' then
  leave_line(place)
  redis.call('HSET', keys.place(place.id), 'state', 'booked', 'here', 'held')
  log('book', 'c', place.id, 'l', place.lane, 's', 'line', 'score', place.score, 'b', call.id)
end
local promise = promise_of(promise_id(call))
if promise then drop_promise(promise, now, 'moved') end
clear_timers(call.id, 'late', 'risk')
if call.window > now then sell(call, -1) end
count_call(call, 'moved')
call.window, call.weight, call.kind, call.agent = window, ARGV[7], nil, nil
sell(call, 1)
redis.call('HDEL', keys.call(call.id), 'first', 'agent', 'apologised', 'kind', 'called', 'outcome', 'proposed', 'proposedBy')
move_call(call, 'move', reminder_of(call), 'window', whole(window), 'attempts', '0', 'weight', call.weight)
make_promise({id = promise_id(call), kind = 'callback', conversation = call.conversation, lane = call.lane,
  due = window + rules.window})
keep_contacts(call, window - now + 2 * CALL_LONGEST)
list_call(call)
publish()
return 'moved'
