#!lua
-- Finds the visitor as whom a person is known whom the site has signed, and binds the two when neither is bound. A visitor who talks
-- already, and whom nobody was bound to, stays who they are.
-- KEYS[1]  {s:SITE}
-- ARGV     1 visitor  2 the person's hash  3 life (ms)
-- Returns  the visitor they are, for the time being the one given when that one is not kept yet; empty when that one is somebody else
local visitor, hash = ARGV[1], ARGV[2]
local key, person = KEYS[1] .. ':token:' .. visitor, KEYS[1] .. ':person:' .. hash
local held, known = redis.call('HMGET', key, 'current', 'person'), redis.call('GET', person)
if known and redis.call('HGET', KEYS[1] .. ':token:' .. known, 'person') ~= hash then known = false end
if known and known ~= visitor and not held[2] and redis.call('HGET', KEYS[1] .. ':v:' .. visitor, 'open') then return visitor end
if not known then
  if held[2] and held[2] ~= hash then return '' end
  if not held[1] then return visitor end
  redis.call('HSET', key, 'person', hash)
  known = visitor
end
redis.call('SET', person, known, 'PX', ARGV[3])
return known
