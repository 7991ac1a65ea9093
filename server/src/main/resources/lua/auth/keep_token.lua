#!lua
-- Keeps a visitor's first token.
-- KEYS[1]  {s:SITE}
-- ARGV     1 now (ms, empty: server clock)  2 visitor  3 token's hash  4 life (ms)
-- Returns  1 if it is the visitor's, 0 if the visitor has another one
local key = KEYS[1] .. ':token:' .. ARGV[2]
local held = redis.call('HGET', key, 'current')
if held then return held == ARGV[3] and 1 or 0 end
local now = ARGV[1]
if now == '' then now = redis.call('TIME')[1] .. '000' end
redis.call('HSET', key, 'current', ARGV[3], 'since', now)
redis.call('PEXPIRE', key, ARGV[4])
return 1
