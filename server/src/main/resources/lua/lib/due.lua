-- What happens when a timer fires. Each handler looks at the state first: a timer that is out of date does nothing.
-- unseen: agent and conversation of each offer that rang to its end without reaching a screen.
local due, unseen = {}, {}

function due.ring(id)
  local place = place_of(id)
  if not place or place.state ~= 'offered' then return end
  local agent = agent_of(place.agent)
  if place.seen == '1' then return stop_offers(agent, 'away', 'missed_offer') end
  unseen[#unseen + 1] = agent.id
  unseen[#unseen + 1] = id
  agent = take_back(place, 'unseen')
  pause(place, agent)
  match_place(place)
  match_agent(agent)
end

function due.show(id)
  local place = place_of(id)
  if not place or place.state ~= 'offered' or place.seen == '1' then return end
  tell_agent(place.agent)
  set_timer('show', id, now + rules.shown)
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

function due.here(id)
  local place = place_of(id)
  if not place or (place.state ~= 'line' and place.state ~= 'offered') then return end
  redis.call('HSET', keys.place(id), 'here', '0')
  redis.call('ZREM', keys.ready(place.lane), id)
  set_timer('gone', id, now + rules.absence)
  log('absent', 'c', id, 'l', place.lane)
end

function due.gone(id)
  local place = place_of(id)
  if not place or place.here == '1' then return end
  if place.state == 'offered' then return set_timer('gone', id, now + rules.ring) end
  if place.state == 'line' then finish(place, 'system', 'idle') end
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
  redis.call('ZREM', keys.paused(agent), id)
  local place = place_of(id)
  if not place then return end
  place.pauses = redis.call('HINCRBY', keys.place(id), 'pauses', -1)
  match_place(place)
end
