#!lua
-- Takes or renews the ownership of the site's estimator, unless another node's lease still lasts, and reads what was published.
-- uses: keys, clock
-- KEYS[1]  {s:SITE}
-- ARGV     1 now (ms, empty: server clock)  2 node  3 lease (ms)  4 version that is known
-- returns  {1 own | 0, fence of the owner, version, state | nil when that version is known or nothing was published}
local node, ends, fence = unpack(redis.call('HMGET', keys.owner, 'node', 'until', 'fence'))
fence = tonumber(fence) or 0
local own = node == ARGV[2]
if not own and (not ends or tonumber(ends) <= now) then
  own, fence = true, fence + 1
end
if own then
  redis.call('HSET', keys.owner, 'node', ARGV[2], 'until', string.format('%.0f', now + ARGV[3]), 'fence', fence)
end
local version, state = tonumber(redis.call('HGET', keys.estimate, 'version')) or 0, false
if version ~= tonumber(ARGV[4]) then state = redis.call('HGET', keys.estimate, 'state') end
return {own and 1 or 0, fence, version, state}
