-- Due things of a site: one ZSET, member kind|id, score = due in ms. Setting a timer again moves it.
--   ring|C (its end, or when what nobody saw is sent again) here|C gone|C turn|C wrap|C general|C overflow|C prefer|C handed|C of a
--   conversation, lease|A grace|A rate|A of an agent, aside|B reopen|A (lib/calls_aside), pause|A|C invite|A|C of an agent with a place
-- What is set is gathered and written at once, before anything is cleared or looked up and by publish() at the latest.
local unwritten

function begin.timers() unwritten = {} end

local function set_timer(kind, id, due)
  local last = #unwritten
  unwritten[last + 1], unwritten[last + 2] = type(due) == 'number' and whole(due) or due, kind .. '|' .. id
end

local function write_timers()
  if #unwritten == 0 then return end
  redis.call('ZADD', keys.timers, unpack(unwritten))
  unwritten = {}
end

local function clear_timers(id, ...)
  local members = {}
  for i, kind in ipairs({...}) do members[i] = kind .. '|' .. id end
  write_timers()
  redis.call('ZREM', keys.timers, unpack(members))
end
