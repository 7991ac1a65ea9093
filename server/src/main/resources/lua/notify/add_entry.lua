#!lua
-- Adds an entry that a node decided on.
-- uses: keys, clock, outbox
-- KEYS[1]  {s:SITE}
-- ARGV     1 now (ms, empty: server clock)  2 id  3 channel  4 to  5 what  6 ms before the first try  7.. data: name, text, …
-- returns  added | known | full | long
local data = {}
for i = 7, #ARGV, 2 do data[ARGV[i]] = ARGV[i + 1] end
return outbox_add(ARGV[2], ARGV[3], ARGV[4], ARGV[5], data, tonumber(ARGV[6]))
