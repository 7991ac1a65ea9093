#!lua
-- The agent gives an offered place back: it keeps its standing, and comes to this agent again only after a pause.
-- uses: keys, clock, served, outbox, rules, log, timers, nudge, promises, calls, free, staff, agents, rates, handed, places, turns, moves, match
-- KEYS[1]  {s:SITE}
-- ARGV     1 now (ms, empty: server clock)  2 agent  3 offer  4 reason or empty  5 the agent's words or empty
-- returns  1, or 0 when there was no such offer
local id = redis.call('HGET', keys.desk(ARGV[2]), ARGV[3])
local place = id and place_of(id)
local ring = ring_before(place, ARGV[2], ARGV[3])
if not ring then return 0 end

local agent = withdraw(place, ring, 'declined')
if ARGV[4] .. ARGV[5] ~= '' then log('declined', 'c', id, 'a', agent.id, 'r', ARGV[4], 'words', ARGV[5]) end
if place.why == 'returned' and redis.call('HGET', keys.place(id), 'refusedBy') == agent.id then
  refused_by(id, agent.id, 'declined', ARGV[5] ~= '' and ARGV[5] or ARGV[4])
end
pause(place, agent)
match_place(place)
match_agent(agent)
publish()
return 1
