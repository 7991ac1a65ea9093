-- Nudges: whoever shows a desk, a visitor's standing or the board reads it anew. Gathered while the script runs, published once
-- each by publish(), which every writing script calls last; it also keeps the reasons that came up (lib/log).
local told

function begin.nudge() told = {agents = {}, visitors = {}, board = false} end

-- counted: whether the caller has raised rev
local function tell_agent(agent, counted) told.agents[agent] = told.agents[agent] or counted or false end
local function tell_visitor(visitor) told.visitors[visitor] = true end
local function tell_board() told.board = true end

local function publish()
  write_timers()
  write_log()
  keep_reasons()
  for agent, counted in pairs(told.agents) do
    if not counted then redis.call('HINCRBY', keys.agent(agent), 'rev', '1') end
    redis.call('SPUBLISH', keys.agent(agent), at)
  end
  for visitor in pairs(told.visitors) do redis.call('SPUBLISH', keys.visitor(visitor), at) end
  if told.board then redis.call('SPUBLISH', keys.board(), at) end
end
