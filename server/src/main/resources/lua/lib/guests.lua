-- Colleagues in a chat beside its assignee (rulings R4): participants, not assignees, each with a slot of their own.
--   guests(conversation): HASH AGENT -> invited | joined; AGENT:by, AGENT:note, AGENT:ends (ms), AGENT:part
--   part: numbers of guests' parts and of assignments have one order: n * PARTS + a count; 0 in a place without guests
--   guests of a place: how many; help: ms of the wish for help, with helpReason; ZSET help of those conversations, same ms
local MOST_GUESTS, PARTS = 3, 1000000

local function guest_state(conversation, agent) return redis.call('HGET', keys.guests(conversation), agent) end

-- The agents with this state, or all, in order of their ids.
local function guests_of(conversation, state)
  local found, all = {}, redis.call('HGETALL', keys.guests(conversation))
  for i = 1, #all, 2 do
    if not string.find(all[i], ':') and (not state or all[i + 1] == state) then found[#found + 1] = all[i] end
  end
  table.sort(found)
  return found
end

-- Takes one of the agent's slots for a part in the chat.
local function add_guest(place, agent, by, note)
  redis.call('HSET', keys.guests(place.id), agent.id, 'invited', agent.id .. ':by', by, agent.id .. ':note', note,
    agent.id .. ':ends', now + rules.ring)
  redis.call('HSET', keys.desk(agent.id), place.id, 'invited')
  redis.call('HINCRBY', keys.place(place.id), 'guests', 1)
  change_slots(agent, 1)
  offer_slots(agent)
  tell_agent(agent.id)
  tell_agent(place.agent)
end

-- An invited agent is there from now on.
local function enter(place, agent)
  local part = string.format('%.0f', place.n * PARTS + redis.call('HINCRBY', keys.place(place.id), 'parts', 1))
  clear_timers(agent .. '|' .. place.id, 'invite')
  redis.call('HSET', keys.guests(place.id), agent, 'joined', agent .. ':part', part)
  redis.call('HSET', keys.desk(agent), place.id, 'guest')
  log('enter', 'c', place.id, 'l', place.lane, 'a', agent)
  add_step('enter', place.id, part, agent)
  tell_agent(agent)
  tell_agent(place.agent)
  tell_board()
end

local function forget_guest(place, agent)
  local all = keys.guests(place.id)
  local part = redis.call('HGET', all, agent .. ':part')
  redis.call('HDEL', all, agent, agent .. ':by', agent .. ':note', agent .. ':ends', agent .. ':part')
  redis.call('HINCRBY', keys.place(place.id), 'guests', -1)
  clear_timers(agent .. '|' .. place.id, 'invite')
  return part
end

-- A part or an invitation is over. Its slot is nobody's until match_agent, which has to follow: whoever is matched before that
-- must not take it from a place further ahead. reason: done, lost; nil when the chat itself is over, and nobody has to hear of it.
-- Returns the agent.
local function end_part(place, id, reason)
  local part, agent = forget_guest(place, id), agent_of(id)
  if part and reason then add_step('exit', place.id, part, id, reason) end
  redis.call('HDEL', keys.desk(id), place.id)
  change_slots(agent, -1)
  if reason then log('exit', 'c', place.id, 'l', place.lane, 'a', id, 'r', part and reason or 'uninvited') end
  tell_agent(id)
  tell_agent(place.agent)
  tell_board()
  return agent
end

local function end_parts(place, reason)
  local ended = guests_of(place.id)
  for _, id in ipairs(ended) do end_part(place, id, reason) end
  return ended
end

local function refill(agents)
  for _, id in ipairs(agents) do match_agent(agent_of(id)) end
end

-- An invitation is not followed.
local function turn_down(place, id, reason, words)
  refused_by(place.id, id, reason, words)
  return end_part(place, id, 'done')
end

local function clear_help(place)
  if redis.call('ZREM', keys.help(), place.id) == 0 then return end
  redis.call('HDEL', keys.place(place.id), 'help', 'helpReason')
  log('helped', 'c', place.id, 'l', place.lane, 'a', place.agent)
  tell_board()
end

-- Another agent goes on with a running chat, without a wait for the visitor. Returns the former one; match_agent has to follow.
local function succeed(place, id, event)
  local former, guest = place.agent, guest_state(place.id, id)
  local dials = agent_of(former).call == place.id
  local freed = clear_desk(place)
  offer_slots(freed)
  if guest then forget_guest(place, id)
  else
    local agent = agent_of(id)
    change_slots(agent, 1)
    offer_slots(agent)
  end
  if dials then
    pick_up(id, place.id)
    offer_slots(agent_of(id))
  end
  place.n, place.agent, place.offer = redis.call('HINCRBY', keys.place(place.id), 'n', 1), id, ''
  redis.call('HSET', keys.place(place.id), 'agent', id, 'offer', '', 'assigned', now, 'from', former, 'to', 'agent',
    'target', id, 'note', '')
  redis.call('HSET', keys.desk(id), place.id, 'active')
  log(event, 'c', place.id, 'l', place.lane, 'a', id, 'n', place.n, 'from', former)
  repeat_step(place.left)
  add_step('join', place.id, place.n, id, event == 'hand_over' and 'handed_over' or 'taken_over')
  clear_help(place)
  tell_agent(former)
  tell_agent(id)
  tell_visitor(place.visitor)
  tell_board()
  return freed
end
