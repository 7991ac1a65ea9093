#!lua
-- Looks at a visitor's token. One in use for longer than the turn gets a replacement; it holds on until that is presented.
-- KEYS[1]  {s:SITE}
-- ARGV     1 now (ms, empty: server clock)  2 visitor  3 token's hash  4 replacement's hash  5 turn (ms)  6 life (ms)
-- Returns  valid | replaced | expired | unknown
local key, hash = KEYS[1] .. ':token:' .. ARGV[2], ARGV[3]
local held = redis.call('HMGET', key, 'current', 'since', 'next', 'offered', 'd:' .. hash)
if not held[1] then return 'unknown' end
local now = tonumber(ARGV[1]) or redis.call('TIME')[1] * 1000
redis.call('PEXPIRE', key, ARGV[6])
if held[5] then return 'valid' end -- of a further device (add_token.lua)
if hash == held[3] then
  redis.call('HSET', key, 'current', hash, 'since', held[4])
  redis.call('HDEL', key, 'next', 'offered')
  return 'valid'
end
if hash ~= held[1] then return 'expired' end
-- an offered replacement may have been lost on its way: after another turn there is a new one
if now - tonumber(held[4] or held[2]) < tonumber(ARGV[5]) then return 'valid' end
redis.call('HSET', key, 'next', ARGV[4], 'offered', now)
return 'replaced'
