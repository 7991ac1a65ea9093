#!lua flags=no-writes
-- uses: transcript
-- Reads the record and the entries after a position, or the latest ones when the position is not in this transcript or too far back.
-- KEYS[1]  {c:ID}
-- ARGV     1 side (v visitor, a agent, n node)  2 reader's id  3 seq  4 mark  5 most entries of a gap  6 most entries of a tail
-- returns  {gap | tail, more (0 | 1), {field, value, ...}, {entry, ...}} | {absent}
local root, log = KEYS[1], transcript.log(KEYS[1])
local c = redis.call('HMGET', root, 'state', 'visitor', 'p:' .. ARGV[2], 'seq')
if not c[1] or (ARGV[1] == 'v' and c[2] ~= ARGV[2]) or (ARGV[1] == 'a' and not c[3]) then return {'absent'} end
local record, seq, entries = redis.call('HGETALL', root), tonumber(ARGV[3]), {}
local held = seq > 0 and redis.call('XRANGE', log, ARGV[3] .. '-0', ARGV[3] .. '-0')[1]
if held and held[2][2] == ARGV[4] and tonumber(c[4]) - seq <= tonumber(ARGV[5]) then
  for i, entry in ipairs(redis.call('XRANGE', log, '(' .. ARGV[3] .. '-0', '+')) do entries[i] = entry[2][4] end
  return {'gap', 0, record, entries}
end
local latest = redis.call('XREVRANGE', log, '+', '-', 'COUNT', ARGV[6])
for i = #latest, 1, -1 do entries[#entries + 1] = latest[i][2][4] end
return {'tail', tonumber(c[4]) > #latest and 1 or 0, record, entries}
