#!lua flags=no-writes
-- uses: transcript
-- Reads the entries before a sequence number, oldest first.
-- KEYS[1]  {c:ID}
-- ARGV     1 side (v visitor, a agent)  2 reader's id  3 before (seq)  4 most entries
-- returns  {entries, more (0 | 1), {entry, ...}} | {absent}
local root, entries = KEYS[1], {}
local c = redis.call('HMGET', root, 'state', 'visitor', 'p:' .. ARGV[2])
if not c[1] or (ARGV[1] == 'v' and c[2] ~= ARGV[2]) or (ARGV[1] == 'a' and not c[3]) then return {'absent'} end
local found = redis.call('XREVRANGE', transcript.log(root), '(' .. ARGV[3] .. '-0', '-', 'COUNT', ARGV[4])
for i = #found, 1, -1 do entries[#entries + 1] = found[i][2][4] end
local first = found[#found]
return {'entries', first and tonumber(string.match(first[1], '^%d+')) > 1 and 1 or 0, entries}
