-- Agents: HASH status, was, reason, returnAt, name, capacity, used, idle, turn, lanes (joined by spaces), skills (department=level,
-- joined by spaces), limited, kept, paused, unseen, rev, call, aside.
--   call: the conversation of a callback they dial, which closes their other free slots (rulings R24); aside: that of one they are set aside for;
--   used: slots taken by offers, chats and wrap-up; idle: ms of the last change of used, or of becoming available; turn: ms of
--   the last offer; limited: 1 while at the bound of places a minute; kept: places kept for them that can be matched;
--   paused: places not to be put before them for a while; unseen: offers in a row that never reached the screen
local AGENT = {'status', 'capacity', 'used', 'idle', 'lanes', 'skills', 'turn', 'limited', 'kept', 'paused', 'rev', 'call',
  'aside'}

local function agent_of(id)
  local key = keys.agent(id)
  local f = redis.call('HMGET', key, unpack(AGENT))
  if not f[1] then return nil end
  return {id = id, key = key, status = f[1], capacity = tonumber(f[2]), used = tonumber(f[3]), idle = f[4], lanes = lanes_in(f[5]),
    served = f[5], skills = f[6], turn = f[7] or '0', limited = f[8] == '1', kept = f[9] and tonumber(f[9]) or 0,
    paused = f[10] and tonumber(f[10]) or 0, rev = f[11] and tonumber(f[11]) or 0, call = f[12], aside = f[13], rank = nil}
end

-- One who stands in a free list, and so takes offers: what putting a place before them needs.
local function free_agent(id)
  if next(rules.policies) then return agent_of(id) end
  local key = keys.agent(id)
  local f = redis.call('HMGET', key, 'capacity', 'used', 'idle', 'lanes', 'rev')
  return {id = id, key = key, status = 'available', capacity = tonumber(f[1]), used = tonumber(f[2]), idle = f[3], lanes = lanes_in(f[4]),
    served = f[4], rev = f[5] and tonumber(f[5]) or 0, limited = false, turn = nil, rank = nil}
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
  redis.call('HDEL', keys.agent(agent), 'aside')
  tell_chats(agent)
end

-- The slot of this conversation comes free: if they were dialling, the others open again.
local function hang_up(agent, conversation)
  if agent.call ~= conversation then return end
  agent.call = nil
  redis.call('HDEL', keys.agent(agent.id), 'call')
  tell_chats(agent.id)
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
    agent.idle = scored
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
  agent.used, agent.idle = agent.used + change, scored
  if change > 0 then agent.turn = scored end
  agent.rev = agent.rev + 1
  redis.call('HSET', agent.key, 'used', whole(agent.used), 'idle', scored, 'rev', whole(agent.rev))
  -- whose turn it was last matters to a policy only
  if change > 0 and next(rules.policies) then redis.call('HSET', agent.key, 'turn', scored) end
  tell_agent(agent.id, true)
  if agent.status == 'draining' and agent.used == 0 then set_status(agent, 'away', 'drained') end
end
