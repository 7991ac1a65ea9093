-- What happens when a timer fires. Each handler looks at the state first: a timer that is out of date does nothing.
-- unseen: agent, conversation, and 1 when the agent was set away for it, of each offer that rang to its end without reaching a
-- screen.
local due = {}
local unseen

function begin.due() unseen = {} end

-- An offer that nobody saw is the console's doing: the agent stays, until it happens too often in a row. Returns the agent and all
-- places that came free by it.
local function not_seen(place, ring)
  local agent = withdraw(place, ring, 'unseen')
  pause(place, agent)
  local times = redis.call('HINCRBY', keys.agent(agent.id), 'unseen', 1)
  local ghost = agent.status == 'available' and times >= rules.unseen
  for _, value in ipairs({agent.id, place.id, ghost and '1' or '0'}) do unseen[#unseen + 1] = value end
  if not ghost then return agent, {} end
  log('alarm', 'a', agent.id, 'r', 'unseen_offers', 'times', times)
  return agent, give_back(agent, 'away', 'unseen_offers')
end

-- Sends offers again that were not seen, each rules.shown until the ring ends. Returns whether it has not ended yet.
local function rings_on(place)
  local ends, next = tonumber(redis.call('HGET', keys.place(place.id), 'ringEnds')), nil
  if ends <= now then return false end
  for _, ring in ipairs(rings_of(place)) do
    if ring.seen ~= '1' then
      tell_agent(ring.agent)
      next = now + rules.shown
    end
  end
  set_timer('ring', place.id, math.min(next or ends, ends))
  return true
end

function due.ring(id)
  local place = place_of(id)
  if not place or place.state ~= 'offered' or rings_on(place) then return end
  local agents, free, given = {}, {id}, nil
  for i, ring in ipairs(rings_of(place)) do
    if ring.seen == '1' then
      agents[i] = agent_of(ring.agent)
      given = give_back(agents[i], 'away', 'missed_offer')
    else
      agents[i], given = not_seen(place_of(id), ring)
    end
    for _, other in ipairs(given) do free[#free + 1] = other end
  end
  for _, agent in ipairs(agents) do match_agent(agent_of(agent.id)) end
  match_all(free)
end

function due.lease(id)
  local agent = agent_of(id)
  if not agent or agent.status == 'offline' then return end
  redis.call('HSET', keys.agent(id), 'was', agent.status)
  set_timer('grace', id, now + rules.grace)
  stop_offers(agent, 'offline', 'lease_ended')
end

function due.grace(id)
  local agent = agent_of(id)
  if not agent or agent.status ~= 'offline' then return end
  redis.call('HSET', keys.agent(id), 'was', 'away')
  redis.call('SREM', keys.agents, id)
  count_staff(agent.lanes, 'offline', -1)
  log('gone', 'a', id)
  lose_chats(agent)
  tell_board()
end

function due.wrap(id)
  local place = place_of(id)
  if place and place.state == 'wrap' then
    log('free', 'c', id, 'l', place.lane, 'a', place.agent, 'r', 'timeout')
    free_slot(place)
  end
end

function due.pause(ids)
  local agent, id = string.match(ids, '^([^|]*)|(.*)$')
  if redis.call('ZREM', keys.paused(agent), id) == 1 then redis.call('HINCRBY', keys.agent(agent), 'paused', -1) end
  local place = place_of(id)
  if not place then return end
  place.pauses = redis.call('HINCRBY', keys.place(id), 'pauses', -1)
  match_place(place)
end
