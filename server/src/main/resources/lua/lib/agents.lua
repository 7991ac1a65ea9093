-- Agents: HASH status, was, reason, returnAt, name, capacity, used, idle, turn, lanes (joined by spaces), skills (department=level,
-- joined by spaces), limited, kept, paused, unseen, rev, call.
--   call: the conversation of a callback they dial, which closes their other free slots (rulings R24);
--   used: slots taken by offers, chats and wrap-up; idle: ms of the last change of used, or of becoming available; turn: ms of
--   the last offer; limited: 1 while at the bound of places a minute; kept: places kept for them that can be matched;
--   paused: places not to be put before them for a while; unseen: offers in a row that never reached the screen
-- An agent stands in free(lane) of each lane served while they take offers: that is all a match asks.
local AGENT = {'status', 'capacity', 'used', 'idle', 'lanes', 'skills', 'turn', 'limited', 'kept', 'paused', 'rev', 'call',
  'name'}

local function agent_of(id)
  local key = keys.agent(id)
  local f = redis.call('HMGET', key, unpack(AGENT))
  if not f[1] then return nil end
  return {id = id, key = key, status = f[1], capacity = tonumber(f[2]), used = tonumber(f[3]), idle = tonumber(f[4]), lanes = lanes_in(f[5]),
    served = f[5], skills = f[6], turn = f[7] or 0, limited = f[8] == '1', kept = tonumber(f[9]) or 0,
    paused = tonumber(f[10]) or 0, rev = tonumber(f[11]) or 0, call = f[12], name = f[13]}
end

local function takes_offers(agent)
  return agent.status == 'available' and agent.used < agent.capacity and not agent.limited and not agent.call
end

-- Those who chat with the agent read whether they are on the phone.
local function tell_chats(agent)
  local desk = redis.call('HGETALL', keys.desk(agent))
  for i = 1, #desk, 2 do
    if desk[i + 1] == 'active' then tell_visitor(redis.call('HGET', keys.place(desk[i]), 'visitor')) end
  end
end

-- They dial, or are about to: their other slots are closed (rulings R24).
local function pick_up(agent, conversation)
  redis.call('HSET', keys.agent(agent), 'call', conversation)
  tell_chats(agent)
end

-- The slot of this conversation comes free: if they were dialling, the others open again.
local function hang_up(agent, conversation)
  if agent.call ~= conversation then return end
  agent.call = nil
  redis.call('HDEL', keys.agent(agent.id), 'call')
  tell_chats(agent.id)
end

-- The score in free(lane): the lowest is chosen first. It is a whole number: of µs, or with shares of ms. What comes before idleness
-- stands in steps of 10^12 ms, more than idleness counted from SINCE will be for 30 years; 4,900 steps tell all shares of up to 50
-- slots apart and leave whole ms exact, the five levels of skill leave microseconds.
local SINCE, STEP, SHARES, BEST = 1600000000000, 1000000000000, 4900, 5

local function free_score(agent, lane)
  local department = department_of(lane)
  local policy = rules.policies[department]
  if not policy then return in_micros(agent.idle) end
  if policy == 'round_robin' then return in_micros(agent.turn) end
  if policy == 'least_busy' then
    return whole(math.floor(agent.used / agent.capacity * SHARES) * STEP + agent.idle - SINCE)
  end
  local level = string.match(' ' .. agent.skills, ' ' .. string.gsub(department, '%-', '%%-') .. '=(%d)')
  return in_micros((BEST - (tonumber(level) or 3)) * STEP + agent.idle - SINCE)
end

-- Brings the free lists in line with the agent.
local function offer_slots(agent)
  local free, idle = takes_offers(agent), not next(rules.policies) and (agent.idle == arrival and stamp or in_micros(agent.idle))
  for i, key in ipairs(agent.lanes.free) do
    if free then redis.call('ZADD', key, idle or free_score(agent, agent.lanes[i]), agent.id)
    else redis.call('ZREM', key, agent.id) end
  end
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
    agent.idle = arrival
    log('status', 'a', agent.id, 's', status, 'r', reason, 'back', return_at, 'capacity', agent.capacity,
      'used', agent.used, 'lanes', agent.served)
  end
  agent.status = status
  redis.call('HSET', keys.agent(agent.id), 'status', status, 'idle', agent.idle)
  -- who is cut off for a moment comes back with their own words
  if status ~= 'offline' then
    redis.call('HSET', keys.agent(agent.id), 'reason', reason or '', 'returnAt', return_at or '', 'unseen', '0')
  end
  offer_slots(agent)
  tell_agent(agent.id)
  tell_board()
end

-- The free lists follow by offer_slots, once the caller has made up its mind.
local function change_slots(agent, change)
  agent.used, agent.idle = agent.used + change, arrival
  if change > 0 then agent.turn = arrival end
  agent.rev = agent.rev + 1
  redis.call('HSET', agent.key, 'used', whole(agent.used), 'idle', arrived, 'rev', whole(agent.rev),
    change > 0 and 'turn' or 'idle', arrived)
  tell_agent(agent.id, true)
  if agent.status == 'draining' and agent.used == 0 then set_status(agent, 'away', 'drained') end
end
