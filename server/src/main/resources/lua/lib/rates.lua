-- Places put before one agent within a minute, where the site sets a bound. ZSET conversation, ms of the offer; a place that came
-- back is not counted. At the bound the agent takes no offers until a timer says that the oldest of them is a minute old.
local MINUTE = 60000

local function look_at_rate(agent)
  local key = keys.rate(agent.id)
  redis.call('ZREMRANGEBYSCORE', key, '-inf', now - MINUTE)
  agent.limited = rules.rate > 0 and redis.call('ZCARD', key) >= rules.rate
  if agent.limited then
    local oldest = redis.call('ZRANGE', key, 0, 0, 'WITHSCORES')
    redis.call('HSET', keys.agent(agent.id), 'limited', '1')
    set_timer('rate', agent.id, tonumber(oldest[2]) + MINUTE)
  else
    redis.call('HDEL', keys.agent(agent.id), 'limited')
    clear_timers(agent.id, 'rate')
  end
end

local function count_offer(agent, place)
  if rules.rate == 0 then return end
  redis.call('ZADD', keys.rate(agent.id), now, place.id)
  redis.call('PEXPIRE', keys.rate(agent.id), 2 * MINUTE)
  look_at_rate(agent)
end

local function uncount_offer(agent, place)
  if rules.rate == 0 and not agent.limited then return end
  redis.call('ZREM', keys.rate(agent.id), place.id)
  look_at_rate(agent)
end
