#!lua
-- The offer is on the agent's screen: from now on its ring end is the agent's doing.
-- uses: keys, clock, log, timers, nudge, places
-- KEYS[1]  {s:SITE}
-- ARGV     1 now (ms, empty: server clock)  2 agent  3 offer
-- returns  1, or 0 when there was no such offer
local id = redis.call('HGET', keys.desk(ARGV[2]), ARGV[3])
local place = id and place_of(id)
local ring, number = ring_before(place, ARGV[2], ARGV[3])
if not ring then return 0 end

if ring.seen ~= '1' then
  local rings = rings_of(place)
  rings[number].seen = '1'
  write_rings(place, rings)
  redis.call('HSET', keys.agent(ARGV[2]), 'unseen', '0')
  if not string.find(place.seen, '0', 1, true) then set_timer('ring', id, redis.call('HGET', keys.place(id), 'ringEnds')) end
  tell_agent(ARGV[2])
  publish()
end
return 1
