#!lua
-- Publishes what the owner of the site's estimator knows; of a former owner it is refused.
-- uses: keys
-- KEYS[1]  {s:SITE}
-- ARGV     1 fence  2 state
-- returns  the new version | 0 when another fence holds
if tonumber(redis.call('HGET', keys.owner, 'fence')) ~= tonumber(ARGV[1]) then return 0 end
redis.call('HSET', keys.estimate, 'fence', ARGV[1], 'state', ARGV[2])
return redis.call('HINCRBY', keys.estimate, 'version', 1)
