#!lua
-- Visitors of these places are connected: renews their leases, and lets those be matched who had been away.
-- uses: keys, clock, rules, log, timers, nudge, promises, calls, staff, agents, rates, handed, places, moves, match
-- KEYS[1]  {s:SITE}
-- ARGV     1 now (ms, empty: server clock)  2.. conversations
-- returns  how many of them wait
local waiting, lease = 0, string.format('%.0f', now + rules.lease)
for i = 2, #ARGV do
  local state, here = unpack(redis.call('HMGET', keys.place(ARGV[i]), 'state', 'here'))
  if state == 'line' or state == 'offered' then
    waiting = waiting + 1
    set_timer('here', ARGV[i], lease)
    if here ~= '1' then
      redis.call('HSET', keys.place(ARGV[i]), 'here', '1')
      clear_timers(ARGV[i], 'gone')
      log('present', 'c', ARGV[i])
      local place = place_of(ARGV[i])
      if state == 'line' then
        -- while they were not here, nobody noticed whether the agent the place is kept for went away
        local agent = place.kept and agent_of(place.kept)
        if agent and agent.status ~= 'available' then keep_no_more(place, agent.status) end
        stand(place)
      end
      match_place(place)
    end
  end
end
publish()
return waiting
