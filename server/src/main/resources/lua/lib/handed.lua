-- Chats handed to one agent. Of a place: from, to (agent, department, supervisor), target, note: who gave it last, where to, and
-- what they wrote; refusedBy, refusedWhy, refusedWords: who was asked and did not come;
--   back: who gave it, while it is kept for the agent it was handed to: it goes back to them if that agent does not take it
--   home: its line before it went to the supervisors; next, why: what the visitor is told of who is next
--   (line, agent, department, supervisor; lost, transferred, returned)
-- What an agent reads when they are back: LIST returned(agent) of JSON [conversation, visitor's name, agent asked, their name, why,
-- ms], the latest first; forgotten when they go away again, or after half a day; at most 5.
local REFUSALS = {declined = 'declined', unseen = 'unseen', missed_offer = 'no_answer', no_answer = 'no_answer'}

local function refused_by(conversation, agent, reason, words)
  redis.call('HSET', keys.place(conversation), 'refusedBy', agent, 'refusedWhy', REFUSALS[reason] or 'gone',
    'refusedWords', words or '')
end

local function tell_next(place, next, why)
  place.why = why
  redis.call('HSET', keys.place(place.id), 'next', next, 'why', why)
  tell_visitor(place.visitor)
end

-- Whom the place is kept for now that the agent it was handed to did not take it: who gave it, while they take chats.
local function come_back(place, agent, reason)
  local back, giver = place.back, agent_of(place.back)
  place.back = nil
  redis.call('HDEL', keys.place(place.id), 'back')
  if reason then refused_by(place.id, agent, reason) end
  tell_next(place, 'line', 'returned')
  log('return', 'c', place.id, 'l', place.lane, 'a', agent, 'r', reason, 'to', giver and giver.id)
  if not giver or giver.status ~= 'available' or giver.capacity == 0 then
    local f = redis.call('HMGET', keys.place(place.id), 'name', 'refusedWhy')
    local asked, key = reason and agent or '', keys.returned(back)
    redis.call('LPUSH', key, cjson.encode({place.id, f[1] or '', asked, redis.call('HGET', keys.agent(asked), 'name') or '',
      reason and f[2] or '', at}))
    redis.call('LTRIM', key, 0, 4)
    redis.call('PEXPIRE', key, 12 * 3600 * 1000)
    tell_agent(back)
    return nil
  end
  redis.call('HSET', keys.place(place.id), 'kept', giver.id)
  set_timer('prefer', place.id, now + rules.ring)
  return giver.id
end
