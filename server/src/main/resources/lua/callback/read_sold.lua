#!lua flags=no-writes
-- What is sold of windows and not begun yet: callbacks that are booked for a time.
-- uses: keys, calls
-- KEYS[1]  {s:SITE}
-- ARGV     1 window from (ms)  2 before (ms)  3 most to look at
-- returns  {{callback, lane, window, weight, booked (ms), 1 when the visitor was asked for another time | 0}, …}, the earliest window first
local sold = {}
for _, id in ipairs(redis.call('ZRANGE', keys.calls, ARGV[1], '(' .. ARGV[2], 'BYSCORE', 'LIMIT', 0, ARGV[3])) do
  local state, kind, lane, window, weight, booked, asked, proposed = unpack(redis.call('HMGET', keys.call(id), 'state', 'kind', 'lane',
    'window', 'weight', 'booked', 'asked', 'proposed'))
  if (state == 'booked' or state == 'reminded') and kind ~= 'turn' then
    sold[#sold + 1] = {id, lane, window, weight, booked or '0', (asked == window or proposed) and 1 or 0}
  end
end
return sold
