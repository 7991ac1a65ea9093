#!lua flags=no-writes
-- What visitors were told in hours, and what came of it, as counts by lane and measure (lib/promises, publish_estimate.lua).
-- uses: keys
-- KEYS[1]  {s:SITE}
-- ARGV     hours since 1970
-- returns  {{lane|measure, count, …}, …}: one list per hour, empty when nothing was measured
local hours = {}
for i, hour in ipairs(ARGV) do hours[i] = redis.call('HGETALL', keys.scores(hour)) end
return hours
