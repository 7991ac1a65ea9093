#!lua
-- Publishes what the owner of the site's estimator knows, and adds to the scores of hours what it counted since; of a former owner
-- it is refused. Both happen at once, so that no owner counts again what another has counted.
-- uses: keys
-- KEYS[1]  {s:SITE}
-- ARGV     1 fence  2 state  3 hour since 1970  4 lane|measure  5 by how much, and so on in threes
-- returns  the new version | 0 when another fence holds
local SCORES_MS = 35 * 24 * 3600 * 1000
if tonumber(redis.call('HGET', keys.owner, 'fence')) ~= tonumber(ARGV[1]) then return 0 end
for i = 3, #ARGV, 3 do
  redis.call('HINCRBY', keys.scores(ARGV[i]), ARGV[i + 1], ARGV[i + 2])
  redis.call('PEXPIRE', keys.scores(ARGV[i]), SCORES_MS)
end
redis.call('HSET', keys.estimate, 'fence', ARGV[1], 'state', ARGV[2])
return redis.call('HINCRBY', keys.estimate, 'version', 1)
