-- What conversations still have to hear of (rulings R6): ZSET of step|conversation|n|agent|reason, score = last try in ms.
-- Scripts return the steps they add, so that the node that called does them at once; what stays is claimed by the tick.
local fresh

function begin.steps() fresh = {} end

-- Adds {entry, agent's name}, as scripts return it.
local function return_step(entry, agent)
  local name = agent ~= '' and redis.call('HGET', keys.agent(agent), 'name')
  fresh[#fresh + 1] = {entry, name or ''}
end

local function add_step(step, conversation, n, agent, reason)
  agent = agent or ''
  local entry = step .. '|' .. conversation .. '|' .. n .. '|' .. agent .. '|' .. (reason or '')
  redis.call('ZADD', keys.steps, at, entry)
  return_step(entry, agent)
  return entry
end

-- The first steps of places that were just taken, written at once: their conversations keep what stands in them. Not in fresh.
local function add_first_steps(conversations)
  local steps = {}
  for i, conversation in ipairs(conversations) do
    steps[2 * i - 1], steps[2 * i] = at, 'keep|' .. conversation .. '|0||'
  end
  if #steps > 0 then redis.call('ZADD', keys.steps, unpack(steps)) end
end

-- Returns again a step that was added before, if nobody did it yet: it has to come before those that follow.
local function repeat_step(entry)
  if entry and redis.call('ZSCORE', keys.steps, entry) then
    return_step(entry, string.match(entry, '^[^|]*|[^|]*|[^|]*|([^|]*)|'))
  end
end
