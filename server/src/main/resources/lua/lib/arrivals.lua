-- A visitor comes. What is remembered of visitors: HASH open (conversation), last (conversation), contact (ms it ended); of the last one an agent took:
-- ended (ms), broke (1 when it was over before another agent took it on), agent (who took it last).
local DAY, MOST_MINUTES = 24 * 3600 * 1000, 60
local VISITOR = {'open', 'last', 'ended', 'broke', 'agent'}

local function visitor_of(id)
  local key = keys.visitor(id)
  local f = redis.call('HMGET', key, unpack(VISITOR))
  return {key = key, open = f[1], last = f[2], ended = f[3], broke = f[4], agent = f[5]}
end

-- Minutes and reasons of what a visitor gets of "reason minutes days;…": with days only after an earlier chat that long ago.
local function head_start(given, visitor)
  if given == '' then return 0, '' end
  local minutes, reasons = 0, {}
  for reason, each, days in string.gmatch(given, '([^ ;]+) (%d+) (%d+)') do
    local recent = visitor.ended and now - visitor.ended <= days * DAY
    if days == '0' or (recent and (reason ~= 'dropped' or visitor.broke == '1')) then
      minutes = minutes + each
      reasons[#reasons + 1] = reason
    end
  end
  return math.min(minutes, MOST_MINUTES), table.concat(reasons, ' ')
end

-- The agent who served the visitor before, while they take chats in this lane; the place is kept for them for a while.
local function preferred_agent(lane, visitor)
  if not visitor.agent or not line_rules(lane).prefer then return nil end
  local agent = agent_of(visitor.agent)
  if not agent or agent.status ~= 'available' or agent.capacity == 0 then return nil end
  return agent.lanes.has[lane] and agent.id or nil
end

-- How long the first in line has waited, ms.
local function oldest_wait(lane)
  local first = redis.call('ZRANGE', keys.line(lane), 0, 0)[1]
  return first and now - redis.call('HGET', keys.place(first), 'since') or 0
end

-- What the site offers instead of a place when the lines are at their bound; nil when there is room. standing: how many are in its line.
local function is_full(place, standing)
  local own, general = line_rules(place.lane), department_of(place.lane) .. ':*'
  if standing >= rules.cap then return own.choice or 'closed' end
  if not own.places then return nil end
  if general ~= place.lane then standing = standing + redis.call('ZCARD', keys.line(general)) end
  local wait = own.wait and math.max(oldest_wait(place.lane), oldest_wait(general)) or 0
  if standing >= own.places or (own.wait and wait > own.wait) then return own.choice end
end

-- What is known of somebody who has a place already, as place_visitor returns it; nil for who has none.
local function placed_before(id, visitor)
  local known = visitor.open and place_of(visitor.open)
  if not known then return nil end
  if visitor.open ~= id then return 'already ' .. visitor.open end
  if known.state ~= 'line' then return 'reserved' end
  return 'placed ' .. whole(math.max(ahead_of(id, known.lane, known.score), 0))
end

-- Puts a new place into its line, or before an agent. found, after: who is free, as free_agents says. Returns whether an agent was found.
local function begin_place(place, found, after, head_start, reasons)
  if place.kept then save(place, 'kept', place.kept) end
  if head_start > 0 then save(place, 'headStart', head_start, 'reasons', reasons) end
  local rest = head_start > 0 and whole(head_start * 60000) .. '","for","' .. reasons .. '",' or '0",'
  if place.kept then rest = rest .. '"kept","' .. place.kept .. '",' end
  if place.topic ~= '' then rest = rest .. '"topic",' .. cjson.encode(place.topic) .. ',' end
  log_place('place', place.id, '["' .. at .. '","place","l","' .. place.lane .. '","v","' .. place.visitor .. '","score","' .. place.score
    .. '","head","' .. rest .. '"language",' .. cjson.encode(place.language) .. ']')
  redis.call('ZADD', keys.line(place.lane), place.score == scored and stamp or in_micros(place.score), place.id)
  set_timer('here', place.id, later(rules.lease))
  return match_place(place, found, after)
end
