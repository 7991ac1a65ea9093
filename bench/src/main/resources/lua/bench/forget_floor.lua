#!lua
-- Removes what the floor wrote, so that its keys do not grow from round to round.
-- KEYS[1]  {s:SITE}
-- ARGV     none
-- returns  how many keys there were
local names = redis.call('KEYS', KEYS[1] .. ':*')
for _, name in ipairs(names) do redis.call('UNLINK', name) end
return #names
