#!lua
-- A supervisor has an agent get no new chats, or lifts that. Chats and offers that ring go on.
-- uses: keys, clock, served, outbox, rules, log, timers, nudge, promises, calls, steps, free, staff, agents, rates, handed, places, turns, moves, match, guests, desks
-- KEYS[1]  {s:SITE}
-- ARGV     1 now (ms, empty: server clock)  2 agent  3 on (1, 0)
-- returns  1, or 0 for an agent who is not signed on. Who is away stays away: they get no chats as it is
local agent = agent_of(ARGV[2])
if not agent or agent.status == 'offline' then return 0 end

if ARGV[3] == '1' and agent.status == 'available' then
  drain(agent, 'supervisor')
elseif ARGV[3] == '0' and agent.status == 'draining' then
  set_status(agent, 'available')
  match_agent(agent)
end
publish()
return 1
