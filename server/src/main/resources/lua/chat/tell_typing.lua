#!lua
-- Tells everybody in a conversation that somebody types. Nothing is kept.
-- KEYS[1]  {c:ID}
-- ARGV     1 side (v visitor, a agent)  2 writer's id  3 event as JSON
-- returns  {told | absent}
local c = redis.call('HMGET', KEYS[1], 'state', 'visitor', 'p:' .. ARGV[2])
if not c[1] or c[1] == 'ended' then return {'absent'} end
if (ARGV[1] == 'v' and c[2] ~= ARGV[2]) or (ARGV[1] == 'a' and not c[3]) then return {'absent'} end
redis.call('SPUBLISH', KEYS[1], 'x ' .. ARGV[3])
return {'told'}
