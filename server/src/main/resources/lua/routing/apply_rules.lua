#!lua
-- Sets a site's own times and bounds; they hold from the next decision on.
-- uses: keys
-- KEYS[1]  {s:SITE}
-- ARGV     name, value, …: names of lib/rules, ms or counts
-- returns  OK
redis.call('DEL', keys.rules)
redis.call('HSET', keys.rules, unpack(ARGV))
return 'OK'
