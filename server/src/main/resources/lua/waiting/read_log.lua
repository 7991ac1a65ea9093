#!lua flags=no-writes
-- Entries of the routing log, oldest first.
-- uses: keys
-- KEYS[1]  {s:SITE}
-- ARGV     1 id after which to begin, or empty  2 how many at most
-- returns  {{id, {field, value, …}}, …}
return redis.call('XRANGE', keys.log, ARGV[1] == '' and '-' or '(' .. ARGV[1], '+', 'COUNT', ARGV[2])
