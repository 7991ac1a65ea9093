#!lua
-- The agent gives an offered place back: it keeps its standing, and comes to this agent again only after a pause.
-- uses: keys, clock, rules, log, timers, nudge, staff, agents, places, match
-- KEYS[1]  {s:SITE}
-- ARGV     1 now (ms, empty: server clock)  2 agent  3 offer  4 reason or empty
-- returns  1, or 0 when there was no such offer
local id = redis.call('HGET', keys.desk(ARGV[2]), ARGV[3])
local place = id and place_of(id)
if not place or place.state ~= 'offered' or place.agent ~= ARGV[2] or place.offer ~= ARGV[3] then return 0 end

local agent = take_back(place, 'declined')
if ARGV[4] ~= '' then log('declined', 'c', id, 'a', agent.id, 'words', ARGV[4]) end
pause(place, agent)
match_place(place)
match_agent(agent)
publish()
return 1
