-- Who takes offers: an agent stands in free(lane) of each lane served while they do. That is all a match asks.
-- The lanes that are joined in a text, in free the names of their lists, and in has all as keys: made once, because few agents have
-- some of their own.
local lists, listed, site
local MOST_LISTS = 1000

-- Agents whose free lists follow at the end, all at once: lanes -> again, gone (score and agent in turn; agents); who they are, and
-- whether any is gone.
local late, moved, any_gone
-- How many stand in the free list of a lane, as long as none was written since they were counted.
local standing_free

function begin.free()
  late, moved, any_gone, standing_free = {}, {}, false, {}
  if site ~= root or listed > MOST_LISTS then lists, listed, site = {}, 0, root end
end

local function lanes_in(text)
  if not lists[text] then
    local lanes = {free = {}, has = {}}
    for lane in string.gmatch(text, '%S+') do
      lanes[#lanes + 1], lanes.has[lane] = lane, true
      lanes.free[#lanes] = keys.free(lane)
    end
    lists[text], listed = lanes, listed + 1
  end
  return lists[text]
end

-- Notes that an agent has another score in the free lists of these lanes, or is free no more when there is none.
local function list_later(lanes, agent, score)
  local changes = late[lanes] or {again = {}, gone = {}}
  late[lanes], moved[agent] = changes, true
  local again = changes.again
  if score then again[#again + 1], again[#again + 2] = score, agent
  else changes.gone[#changes.gone + 1], any_gone = agent, true end
end

-- Brings the free lists in line with what was noted.
local function list_now()
  for lanes, changes in pairs(late) do
    for _, key in ipairs(lanes.free) do
      if #changes.again > 0 then redis.call('ZADD', key, unpack(changes.again)) end
      if #changes.gone > 0 then redis.call('ZREM', key, unpack(changes.gone)) end
    end
  end
  late, moved, any_gone, standing_free = {}, {}, false, {}
end

-- How many were noted who stand in the free list of a lane.
local function noted_in(lane)
  local count = 0
  for lanes, changes in pairs(late) do
    if lanes.has[lane] then count = count + #changes.again / 2 + #changes.gone end
  end
  return count
end

-- How many take offers in a lane.
local function free_in(lane)
  local count = standing_free[lane] or redis.call('ZCARD', keys.free(lane))
  standing_free[lane] = count
  for lanes, changes in pairs(any_gone and late or {}) do
    if lanes.has[lane] then count = count - #changes.gone end
  end
  return count
end

-- conversation: the callback they may be set aside for, which is theirs once nothing else lies on the desk (lib/calls_aside).
local function takes_offers(agent, conversation)
  if agent.status ~= 'available' or agent.used >= agent.capacity or agent.limited or agent.call then return false end
  return not agent.aside or (agent.aside == conversation and agent.used == 0)
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
  standing_free = {}
  local free, idle = takes_offers(agent), not next(rules.policies) and (agent.idle == scored and stamp or in_micros(agent.idle))
  for i, key in ipairs(agent.lanes.free) do
    if free then redis.call('ZADD', key, idle or free_score(agent, agent.lanes[i]), agent.id)
    else redis.call('ZREM', key, agent.id) end
  end
end

-- The same later, with others (list_now).
local function offer_slots_later(agent)
  if next(rules.policies) then return offer_slots(agent) end
  list_later(agent.lanes, agent.id, takes_offers(agent) and (agent.idle == scored and stamp or in_micros(agent.idle)))
end
