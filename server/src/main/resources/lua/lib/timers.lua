-- Due things of a site: one ZSET, member kind|id, score = due in ms. Setting a timer again moves it.
--   ring|C show|C here|C gone|C wrap|C general|C overflow|C prefer|C of a conversation, lease|A grace|A rate|A of an agent,
--   pause|A|C of an agent with a place
local function set_timer(kind, id, due) redis.call('ZADD', keys.timers, due, kind .. '|' .. id) end

local function clear_timers(id, ...)
  local members = {}
  for i, kind in ipairs({...}) do members[i] = kind .. '|' .. id end
  redis.call('ZREM', keys.timers, unpack(members))
end
