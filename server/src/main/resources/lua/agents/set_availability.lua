#!lua
-- The agent starts or stops taking offers. Going away gives unanswered offers back at once.
-- uses: keys, clock, served, outbox, rules, log, timers, nudge, promises, calls, steps, free, staff, agents, rates, handed, places, turns, moves, match, guests, desks
-- KEYS[1]  {s:SITE}
-- ARGV     1 now (ms, empty: server clock)  2 agent  3 status (available, draining, away)  4 reason or empty  5 planned return (ms) or empty
-- returns  1, or 0 when the agent's lease has ended
local agent = agent_of(ARGV[2])
if not agent or agent.status == 'offline' then return 0 end

if ARGV[3] == 'available' then
  set_status(agent, 'available')
  match_agent(agent)
elseif ARGV[3] == 'draining' then
  drain(agent, ARGV[4], ARGV[5])
else
  redis.call('DEL', keys.returned(agent.id))
  stop_offers(agent, 'away', ARGV[4], ARGV[5])
end
publish()
return 1
