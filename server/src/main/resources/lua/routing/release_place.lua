#!lua
-- The conversation is over: out of the line, the offer withdrawn, or the agent in wrap-up.
-- uses: keys, clock, served, outbox, rules, log, timers, nudge, promises, calls, steps, free, staff, agents, rates, handed, places, turns, moves, match, guests, messages, endings
-- KEYS[1]  {s:SITE}
-- ARGV     1 now (ms, empty: server clock)  2 conversation  3 by (visitor, agent, system)  4 who: visitor, agent, or a reason
-- returns  {released, steps} | {gone}: over already, or not theirs.
--          steps: {{entry, agent's name}, …} to be told to conversations, in order
local place, by, who = place_of(ARGV[2]), ARGV[3], ARGV[4]
if not place or place.state == 'wrap' then return {'gone'} end
if by == 'visitor' and place.visitor ~= who then return {'gone'} end
if by == 'agent' and (place.agent ~= who or place.state ~= 'active') then return {'gone'} end

local reason
if by == 'system' then reason = who
elseif place.state ~= 'active' then reason = 'left_line' end
finish(place, by, reason)
publish()
return {'released', fresh}
