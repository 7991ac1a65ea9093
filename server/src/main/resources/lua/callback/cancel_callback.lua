#!lua
-- Calls a callback off: nobody is called any more, number and address are erased, and the conversation is over, also while an agent
-- dials. Or (why come_back) the visitor takes the kept place instead.
-- uses: keys, clock, served, outbox, rules, log, timers, nudge, promises, calls, steps, free, staff, agents, rates, handed, places, turns, moves, match, guests, messages, endings, erasures
-- KEYS[1]  {s:SITE}
-- ARGV     1 now (ms, empty: server clock)  2 callback  3 visitor, empty: staff does it  4 why (cancel, come_back)
--          5 the supervisor who does it, or empty
-- returns  {done, steps} | {not_found}: staff asked for what is none | {gone}: settled another way, under way, or not theirs; a repeat answers like the first time.
--          steps: {{entry, agent's name}, …} to be told to conversations, in order
local call, move = call_of(ARGV[2]), ARGV[4]
if ARGV[5] ~= '' and (not call or call.state == 'offered') then return {'not_found'} end
if not call or (call.visitor ~= ARGV[3] and ARGV[5] == '') then return {'gone'} end
if call.state == CALL_MOVES[move][1] then return {'done', {}} end
-- who chats is not called; and staff leave an attempt to who makes it
if call.state == 'started' and (call.channel ~= 'phone' or ARGV[5] ~= '') then return {'gone'} end
local place = place_of(call.conversation)
call.by = ARGV[5]
if not move_call(call, move, nil) then return {'gone'} end

if move == 'cancel' then ERASE.contact(call.id, true) end
if place and move == 'cancel' then finish(place, ARGV[5] == '' and 'visitor' or 'system', 'callback_cancelled')
elseif place then
  place.call, place.phone = nil, nil
  if place.state == 'booked' or place.state == 'line' then
    log(place.state == 'booked' and 'due' or 'uncommit', 'c', place.id, 'l', place.lane, 'score', place.score)
    set_timer('here', place.id, now + rules.lease)
    redis.call('SADD', keys.lanes, place.lane)
    place.state = 'line'
    if place.here ~= '1' then come_here(place, true) end
    set_moves(place, now)
    match_place(place)
  end
end
publish()
return {'done', fresh}
