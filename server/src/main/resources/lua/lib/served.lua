-- People of a lane who got an agent in the last ten minutes: HASH minute since 1970 -> how many. The minute under way and the
-- nine before it are counted, so that never more is said than was.
local SERVED_MINUTES, SERVED_MS = 10, 11 * 60000

-- Counts somebody's first agent.
local function count_served(lane)
  local key, minute = keys.served(lane), math.floor(now / 60000)
  if redis.call('HINCRBY', key, minute, 1) > 1 then return end
  for _, old in ipairs(redis.call('HKEYS', key)) do
    if tonumber(old) <= minute - SERVED_MINUTES then redis.call('HDEL', key, old) end
  end
  redis.call('PEXPIRE', key, SERVED_MS)
end

local function served_of(lane)
  local first, sum = math.floor(now / 60000) - SERVED_MINUTES, 0
  local minutes = redis.call('HGETALL', keys.served(lane))
  for i = 1, #minutes, 2 do
    if tonumber(minutes[i]) > first then sum = sum + minutes[i + 1] end
  end
  return sum
end
