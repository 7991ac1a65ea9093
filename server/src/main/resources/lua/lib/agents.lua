-- Agents: HASH status, was, reason, returnAt, name, capacity, used, idle, lanes (joined by spaces), rev.
--   used: slots taken by offers, chats and wrap-up; idle: ms of the last change of used, or of becoming available
-- An agent stands in free(lane) of each lane served while available with a free slot: that is all a match asks.
local function agent_of(id)
  local f = redis.call('HMGET', keys.agent(id), 'status', 'capacity', 'used', 'idle', 'lanes', 'name', 'was')
  if not f[1] then return nil end
  local lanes = {}
  for lane in string.gmatch(f[5], '%S+') do lanes[#lanes + 1] = lane end
  return {id = id, status = f[1], capacity = tonumber(f[2]), used = tonumber(f[3]), idle = tonumber(f[4]),
    lanes = lanes, name = f[6], was = f[7]}
end

-- Brings the free lists in line with the agent.
local function offer_slots(agent)
  local free = agent.status == 'available' and agent.used < agent.capacity
  for _, lane in ipairs(agent.lanes) do
    if free then redis.call('ZADD', keys.free(lane), agent.idle, agent.id)
    else redis.call('ZREM', keys.free(lane), agent.id) end
  end
end

local function change_slots(agent, change)
  agent.used, agent.idle = agent.used + change, now
  redis.call('HSET', keys.agent(agent.id), 'used', agent.used, 'idle', agent.idle)
end

-- Adds or takes (sign 1, -1) an accepting agent's slots to every pair of lanes served (rulings R2).
local function count_shared(agent, sign)
  if agent.capacity == 0 then return end
  for _, one in ipairs(agent.lanes) do
    for _, other in ipairs(agent.lanes) do
      if redis.call('HINCRBY', keys.shared(one), other, sign * agent.capacity) <= 0 then
        redis.call('HDEL', keys.shared(one), other)
      end
    end
  end
end

local function set_status(agent, status, reason, return_at)
  if agent.status == 'available' and status ~= 'available' then count_shared(agent, -1) end
  if agent.status ~= 'available' and status == 'available' then count_shared(agent, 1) end
  if agent.status ~= status then
    count_staff(agent.lanes, agent.status, -1)
    count_staff(agent.lanes, status, 1)
    agent.idle = now
    log('status', 'a', agent.id, 's', status, 'r', reason, 'back', return_at, 'capacity', agent.capacity,
      'used', agent.used, 'lanes', table.concat(agent.lanes, ' '))
  end
  agent.status = status
  redis.call('HSET', keys.agent(agent.id), 'status', status, 'idle', agent.idle)
  -- who is cut off for a moment comes back with their own words
  if status ~= 'offline' then
    redis.call('HSET', keys.agent(agent.id), 'reason', reason or '', 'returnAt', return_at or '')
  end
  offer_slots(agent)
  tell_agent(agent.id)
  tell_board()
end
