-- What conversations still have to hear of (rulings R6): ZSET of step|conversation|n|agent|reason, score = last try in ms.
-- A step is told to the caller, who does it at once; what stays is claimed by the tick.
local function add_step(step, conversation, n, agent, reason)
  local entry = table.concat({step, conversation, n, agent or '', reason or ''}, '|')
  redis.call('ZADD', keys.steps, now, entry)
  return entry
end

-- {entry, agent's name}, as scripts return it
local function step_with_name(entry)
  local agent = string.match(entry, '^[^|]*|[^|]*|[^|]*|([^|]*)|')
  local name = agent ~= '' and redis.call('HGET', keys.agent(agent), 'name')
  return {entry, name or ''}
end
