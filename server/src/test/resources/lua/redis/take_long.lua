#!lua
-- Takes ten milliseconds for however many come together.
-- joins: 1
-- ARGV[1] a word, the same for all; then for each call its own
-- returns each call's own
local function micros()
  local time = redis.call('TIME')
  return time[1] * 1000000 + time[2]
end

local ends = micros() + 10000
while micros() < ends do end
return {unpack(ARGV, 2)}
