-- Whole agents (rulings R24): where a department wants it, the agent with the fewest chats gets no new ones from half an hour before a
-- callback is dialled, an exception to "nobody waits while a slot is free" that is logged. aside of an agent: that callback's
-- conversation; of a callback: the agent. It is theirs once nothing lies on their desk, and anybody's five minutes before its window
-- ends. Timers: aside|B, reopen|A.
local ASIDE = {again = 10000, anybody = 5 * 60000}

-- The place of a due callback is theirs who was set aside for it, until five minutes before its window ends.
local function keep_aside(place, call)
  local agent = agent_of(call.aside)
  if not agent or agent.aside ~= place.id then return end
  keep_for(place, agent.id)
  if place.kept == agent.id then set_timer('prefer', place.id, ends_of(call) - ASIDE.anybody) end
end

function due.aside(id)
  local call = call_of(id)
  if not call or call.channel ~= 'phone' or now >= call.window or (call.state ~= 'booked' and call.state ~= 'reminded') then return end
  local agent
  for _, each in ipairs(redis.call('SMEMBERS', keys.agents)) do
    local other = agent_of(each)
    local serves = string.find(' ' .. other.served .. ' ', ' ' .. call.lane .. ' ', 1, true)
    if serves and other.status == 'available' and other.capacity > 0 and not other.call and not other.aside
      and (not agent or other.used < agent.used or (other.used == agent.used and other.id < agent.id)) then agent = other end
  end
  if not agent then return set_timer('aside', id, now + ASIDE.again) end
  agent.aside = call.conversation
  redis.call('HSET', keys.agent(agent.id), 'aside', call.conversation)
  redis.call('HSET', keys.call(id), 'aside', agent.id)
  log('aside', 'c', call.conversation, 'l', call.lane, 'a', agent.id, 'b', id, 'until', whole(call.window))
  offer_slots(agent)
  tell_agent(agent.id)
  set_timer('reopen', agent.id, now + ASIDE.again)
end

-- Nobody stays set aside for what is not theirs any more.
function due.reopen(id)
  local agent = agent_of(id)
  local place = agent and agent.aside and place_of(agent.aside)
  local call = place and place.call and call_of(place.call)
  if call and call.aside == id and agent.status == 'available'
    and (place.state == 'booked' or place.kept == id or ring_before(place, id)) then
    return set_timer('reopen', id, now + ASIDE.again)
  end
  if not agent or not agent.aside then return end
  agent.aside = nil
  redis.call('HDEL', keys.agent(id), 'aside')
  tell_agent(id)
  match_agent(agent)
end
