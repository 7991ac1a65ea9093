#!lua
-- Fires what is due in a site, keeps its beat, and claims the steps that nobody did within two seconds.
-- uses: keys, clock, served, outbox, rules, log, timers, nudge, promises, calls, steps, free, staff, agents, rates, handed, places, turns, moves, match, guests, desks, messages, endings, erasures, due, moves_due, turns_due, calls_aside, calls_due, calls_late, messages_due, team_due, beat
-- KEYS[1]  {s:SITE}
-- ARGV     1 now (ms, empty: server clock)  2 most timers to fire
-- returns  {fired, 1 when more are due, {{entry, agent's name}, …}, {agent, conversation, 1 when set away for it, … of each
--          offer nobody saw}}
local STEP_AGE, MOST_STEPS, LATER = 2000, 50, 5000

keep_beat()

local entries = redis.call('ZRANGE', keys.timers, '-inf', now, 'BYSCORE', 'LIMIT', 0, ARGV[2])
for _, entry in ipairs(entries) do
  -- what fired before it may have cleared or moved it
  write_timers()
  local moment = redis.call('ZSCORE', keys.timers, entry)
  if moment and tonumber(moment) <= now then
    local kind, id = string.match(entry, '^(%a+)|(.*)$')
    if due[kind] then
      redis.call('ZREM', keys.timers, entry)
      due[kind](id)
    else
      -- set by a newer version of this program: its nodes fire it
      redis.call('ZADD', keys.timers, now + LATER, entry)
    end
  end
end

local steps = redis.call('ZRANGE', keys.steps, '-inf', now - STEP_AGE, 'BYSCORE', 'LIMIT', 0, MOST_STEPS)
for _, entry in ipairs(steps) do
  redis.call('ZADD', keys.steps, at, entry)
  repeat_step(entry)
end
publish()
return {#entries, #entries == tonumber(ARGV[2]) and 1 or 0, fresh, unseen}
