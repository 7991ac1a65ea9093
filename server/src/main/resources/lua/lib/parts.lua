-- Agents' parts in one conversation. Routing numbers them so that those of an agent have one order (lib/guests): an assignment n is
-- n * PARTS. In the record, p:AGENT is the name of somebody who has a part now, and t:AGENT the latest news of that agent: twice the
-- part's number while it lasts, one more when it is over. So old news that comes late changes nothing.
local PARTS = 1000000

local function as_part(n) return tonumber(n) * PARTS end

-- Returns whether this was news.
local function begin_part(root, agent, part, name)
  local turn = 2 * tonumber(part)
  if (tonumber(redis.call('HGET', root, 't:' .. agent)) or -1) >= turn then return false end
  redis.call('HSET', root, 't:' .. agent, string.format('%.0f', turn), 'p:' .. agent, name)
  return true
end

-- Returns whether the agent had this part until now.
local function end_part(root, agent, part)
  local turn = 2 * tonumber(part)
  local last = tonumber(redis.call('HGET', root, 't:' .. agent)) or turn
  if last > turn then return false end
  redis.call('HSET', root, 't:' .. agent, string.format('%.0f', turn + 1))
  return redis.call('HDEL', root, 'p:' .. agent) == 1 and last == turn
end
