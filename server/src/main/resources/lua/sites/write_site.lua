#!lua
-- Writes the document of a site if nobody changed it in the meantime.
-- KEYS[1]  {s:SITE}
-- ARGV     1 document  2 version it must replace: 0 none, empty whatever is there
-- Returns  {written, version} or {conflict, version}; version 0: there is none
local key = KEYS[1] .. ':config'
local version = tonumber(redis.call('HGET', key, 'version') or 0)
if ARGV[2] ~= '' and tonumber(ARGV[2]) ~= version then return {'conflict', version} end
redis.call('HSET', key, 'version', version + 1, 'json', ARGV[1])
return {'written', version + 1}
