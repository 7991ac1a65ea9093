#!lua
-- Visitors of these places are connected: renews their leases, and lets those be matched who had been away. Who was called has to
-- say that they are there (answer_call).
-- uses: keys, clock, served, outbox, rules, log, timers, nudge, promises, calls, free, staff, agents, rates, handed, places, turns, moves, match
-- KEYS[1]  {s:SITE}
-- ARGV     1 now (ms, empty: server clock)  2.. conversations
-- returns  how many of them wait
local waiting, lease = 0, string.format('%.0f', now + rules.lease)
for i = 2, #ARGV do
  local state, here = unpack(redis.call('HMGET', keys.place(ARGV[i]), 'state', 'here'))
  if state == 'line' or state == 'offered' then
    waiting = waiting + 1
    set_timer('here', ARGV[i], lease)
    if here == 'away' or here == 'held' then
      local place = place_of(ARGV[i])
      -- who is to be called at their turn says so when they come before
      if not (place.call and redis.call('HGET', keys.call(place.call), 'kind')) then
        come_here(place)
        match_place(place)
      end
    elseif here == 'called' or here == 'passed' then clear_timers(ARGV[i], 'gone') end
  end
end
publish()
return waiting
