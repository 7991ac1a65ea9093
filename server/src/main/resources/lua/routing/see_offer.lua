#!lua
-- The offer is on the agent's screen: from now on its ring end is the agent's doing.
-- uses: keys, clock, log, timers, nudge, places
-- KEYS[1]  {s:SITE}
-- ARGV     1 now (ms, empty: server clock)  2 agent  3 offer
-- returns  1, or 0 when there was no such offer
local id = redis.call('HGET', keys.desk(ARGV[2]), ARGV[3])
local place = id and place_of(id)
if not place or place.state ~= 'offered' or place.agent ~= ARGV[2] or place.offer ~= ARGV[3] then return 0 end

if place.seen ~= '1' then
  redis.call('HSET', keys.place(id), 'seen', '1')
  clear_timers(id, 'show')
  tell_agent(ARGV[2])
  publish()
end
return 1
