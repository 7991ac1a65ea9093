-- What conversations still have to hear of (rulings R6): ZSET of step|conversation|n|agent|reason, score = last try in ms.
-- Scripts return the steps they add, so that the node that called does them at once; what stays is claimed by the tick.
local fresh = {}

-- {entry, agent's name}, as scripts return it
local function step_with_name(entry)
  local agent = string.match(entry, '^[^|]*|[^|]*|[^|]*|([^|]*)|')
  local name = agent ~= '' and redis.call('HGET', keys.agent(agent), 'name')
  return {entry, name or ''}
end

local function add_step(step, conversation, n, agent, reason)
  local entry = table.concat({step, conversation, n, agent or '', reason or ''}, '|')
  redis.call('ZADD', keys.steps, at, entry)
  fresh[#fresh + 1] = step_with_name(entry)
  return entry
end

-- Returns again a step that was added before, if nobody did it yet: it has to come before those that follow.
local function repeat_step(entry)
  if entry and redis.call('ZSCORE', keys.steps, entry) then fresh[#fresh + 1] = step_with_name(entry) end
end
