#!lua
-- The assignee asks the supervisors for help, or the wish is taken back.
-- uses: keys, clock, served, outbox, rules, log, timers, nudge, promises, calls, steps, free, staff, agents, rates, handed, places, turns, moves, match, guests
-- KEYS[1]  {s:SITE}
-- ARGV     1 now (ms, empty: server clock)  2 agent  3 conversation  4 reason, empty to take the wish back
--          5 1 when a supervisor takes it back, else 0
-- returns  {done, steps} | {not_found}; a repeat answers like the first time
local place = place_of(ARGV[3])
if not place or place.state ~= 'active' or (place.agent ~= ARGV[2] and ARGV[5] ~= '1') then return {'not_found'} end

if ARGV[4] == '' then
  clear_help(place)
else
  redis.call('HSET', keys.place(place.id), 'help', now, 'helpReason', ARGV[4])
  redis.call('ZADD', keys.help(), now, place.id)
  log('help', 'c', place.id, 'l', place.lane, 'a', place.agent, 'n', place.n, 'words', ARGV[4])
  tell_board()
end
tell_agent(place.agent)
publish()
return {'done', fresh}
