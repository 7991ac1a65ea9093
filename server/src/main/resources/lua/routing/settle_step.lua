#!lua
-- The conversation has heard of a step.
-- uses: keys
-- KEYS[1]  {s:SITE}
-- ARGV     1 the step's entry
-- returns  1, or 0 when it was done before
return redis.call('ZREM', keys.steps, ARGV[1])
