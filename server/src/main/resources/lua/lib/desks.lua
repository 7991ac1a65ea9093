-- Everything on one agent's desk at once.

local function in_order(places)
  table.sort(places, function(a, b)
    if a.score == b.score then return a.id < b.id end
    return tonumber(a.score) < tonumber(b.score)
  end)
  return places
end

-- The places on a desk that are in this state, lowest score first.
local function on_desk(agent, state)
  local found, entries = {}, redis.call('HGETALL', keys.desk(agent.id))
  for i = 1, #entries, 2 do
    if entries[i + 1] == state then found[#found + 1] = place_of(entries[i]) end
  end
  return in_order(found)
end

-- Looks for agents for places that came free together: only when all of them stand in line, and the lowest score first.
local function match_all(ids)
  local places, known = {}, {}
  for _, id in ipairs(ids) do
    if not known[id] then places[#places + 1] = place_of(id) end
    known[id] = true
  end
  for _, place in ipairs(in_order(places)) do match_place(place) end
end

-- Places kept for an agent who takes no chats any more are anybody's; adds them to ids.
local function keep_none(agent, ids)
  if agent.kept == 0 then return ids end
  for _, id in ipairs(redis.call('ZRANGE', keys.kept(agent.id), 0, -1)) do
    keep_no_more(place_of(id), agent.status)
    ids[#ids + 1] = id
  end
  agent.kept = 0
  return ids
end

-- Other offers that ring with an agent who dials are for others.
local function take_back(id)
  local agent, ids = agent_of(id), {}
  for i, place in ipairs(agent.call and on_desk(agent, 'offered') or {}) do
    withdraw(place, ring_before(place, id), 'on_the_phone')
    ids[i] = place.id
  end
  match_all(ids)
end

-- An agent takes no more offers: those that ring go back at once. Returns all places that came free by it.
local function give_back(agent, status, reason, return_at)
  set_status(agent, status, reason, return_at)
  local ids = {}
  for _, place in ipairs(on_desk(agent, 'offered')) do
    withdraw(place, ring_before(place, agent.id), reason or status)
    ids[#ids + 1] = place.id
  end
  for _, place in ipairs(on_desk(agent, 'invited')) do turn_down(place, agent.id, status) end
  return keep_none(agent, ids)
end

-- The same, and whoever else is free takes them.
local function stop_offers(agent, status, reason, return_at) match_all(give_back(agent, status, reason, return_at)) end

-- An agent gets no new chats: what lies on the desk or rings goes on, and who has nothing there is away at once.
local function drain(agent, reason, return_at)
  set_status(agent, agent.used > 0 and 'draining' or 'away', reason, return_at)
  match_all(keep_none(agent, {}))
end

-- Wrap-up is over: the slot is free.
local function free_slot(place)
  clear_timers(place.id, 'wrap')
  local agent = clear_desk(place)
  forget(place)
  tell_board()
  match_agent(agent)
end

-- A guest who can go on with the chat of an assignee who was lost.
local function heir_of(place)
  for _, id in ipairs(guests_of(place.id, 'joined')) do
    local agent = agent_of(id)
    if agent.status ~= 'offline' and not agent.call then return id end
  end
end

local function lose_chat(place, agent)
  log('lost', 'c', place.id, 'l', place.lane, 'a', agent.id, 'n', place.n, 'score', place.score, 'b', place.call or place.message and 'message')
  redis.call('HSET', keys.place(place.id), 'left', add_step('leave', place.id, place.n, agent.id, 'lost'))
  clear_help(place)
  if place.call then call_follows(place, 'lose') end
  local freed = end_parts(place, 'done')
  offer_slots(clear_desk(place))
  place.here = '1'
  redis.call('HSET', keys.place(place.id), 'here', '1')
  set_timer('here', place.id, now + rules.lease)
  tell_next(place, 'line', 'lost')
  stand(place)
  set_moves(place)
  return freed
end

-- Chats of an agent who did not come back: to a guest who is there, else to the front of their lines, because they keep their scores.
local function lose_chats(agent)
  for _, place in ipairs(on_desk(agent, 'wrap')) do free_slot(place) end
  for _, place in ipairs(on_desk(agent, 'guest')) do end_part(place, agent.id, 'lost') end
  local places, freed = {}, {}
  for _, place in ipairs(on_desk(agent, 'active')) do
    local heir = heir_of(place)
    if heir then succeed(place, heir, 'inherit'); take_back(heir)
    else
      places[#places + 1] = place
      for _, id in ipairs(lose_chat(place, agent)) do freed[#freed + 1] = id end
    end
  end
  for _, place in ipairs(places) do match_place(place) end
  refill(freed)
end
