-- Nudges: whoever shows a desk, a visitor's standing or the board reads it anew. Gathered while the script runs, published once
-- each by publish(), which every writing script calls last; it also keeps the reasons that came up (lib/log).
local told = {agents = {}, visitors = {}, board = false}

local function tell_agent(agent) told.agents[agent] = true end
local function tell_visitor(visitor) told.visitors[visitor] = true end
local function tell_board() told.board = true end

local function publish()
  keep_reasons()
  for agent in pairs(told.agents) do
    local rev = redis.call('HINCRBY', keys.agent(agent), 'rev', 1)
    redis.call('SPUBLISH', keys.agent(agent), rev)
  end
  for visitor in pairs(told.visitors) do redis.call('SPUBLISH', keys.visitor(visitor), now) end
  if told.board then redis.call('SPUBLISH', keys.board(), now) end
end
