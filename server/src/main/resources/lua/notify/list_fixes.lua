#!lua flags=no-writes
-- The incidents somebody wants to hear the end of.
-- uses: keys, clock, outbox
-- KEYS[1]  {s:SITE}
-- ARGV     none
-- returns  their ids
return redis.call('SMEMBERS', keys.fixes)
