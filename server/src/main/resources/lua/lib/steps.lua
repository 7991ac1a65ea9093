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

-- The first step of a place that was just taken: its conversation keeps what stands in it. Not in fresh.
local function first_step(conversation) return 'keep|' .. conversation .. '|0||' end

-- Writes steps at once: time and entry in turn.
local function add_first_steps(steps)
  if #steps > 0 then redis.call('ZADD', keys.steps, unpack(steps)) end
end

-- Returns again a step that was added before, if nobody did it yet: it has to come before those that follow.
local function repeat_step(entry)
  if entry and redis.call('ZSCORE', keys.steps, entry) then
    return_step(entry, string.match(entry, '^[^|]*|[^|]*|[^|]*|([^|]*)|'))
  end
end
