#!lua
-- More was promised of a window than will be kept: its visitor is asked, once for each window, whether another would do. The old one
-- holds until they say yes (move_callback), or for good when they keep it (keep_window).
-- uses: keys, clock, outbox, rules, log, timers, nudge, promises, calls
-- KEYS[1]  {s:SITE}
-- ARGV     1 now (ms, empty: server clock)  2 callback  3 window it has (ms)  4 other window (ms)  5 bound of the department
--          6 bound of the lane  7 weight (slots it takes)
-- returns  asked | before: the visitor was asked already | gone: it stands elsewhere by now | taken: the other window is full
local call, other = call_of(ARGV[2]), tonumber(ARGV[4])
if not call or call.kind == 'turn' or call.window ~= tonumber(ARGV[3]) then return 'gone' end
if call.state ~= 'booked' and call.state ~= 'reminded' then return 'gone' end
local key = keys.call(call.id)
local asked, proposed = unpack(redis.call('HMGET', key, 'asked', 'proposed'))
if asked == ARGV[3] or proposed then return 'before' end
if not has_room(other, call.lane, tonumber(ARGV[7]), ARGV[5], ARGV[6]) then return 'taken' end

redis.call('HSET', key, 'asked', ARGV[3], 'proposed', ARGV[4], 'proposedBy', '')
log('callback', 'c', call.conversation, 'l', call.lane, 'b', call.id, 'm', 'ask', 's', call.state, 'window', ARGV[4])
call.window = other
tell_of_call(call, 'ask', other + rules.window)
tell_visitor(call.visitor)
tell_board()
publish()
return 'asked'
