#!lua flags=no-writes
-- The numbers ahead of places, and what else is measured of their wait.
-- uses: keys, clock, ranks, served, waits
-- KEYS[1]  {s:SITE}
-- ARGV     1 now (ms, empty: server clock)  2.. conversations
-- returns  {now, wait, …}: one per conversation, as lib/waits says
local waits = {now}
for i = 2, #ARGV do waits[i] = wait_of(ARGV[i]) end
return waits
