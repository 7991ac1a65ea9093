#!lua
-- Visitors of these places are connected: renews their leases, lets those be matched who had been away, and says where all stand
-- then. Who was called has to say that they are there (answer_call).
-- uses: keys, clock, served, outbox, rules, log, timers, nudge, promises, calls, free, staff, agents, rates, handed, places, turns, moves, match, ranks, waits
-- KEYS[1]  {s:SITE}
-- ARGV     1 now (ms, empty: server clock)  2.. conversations
-- returns  {now, wait, …}: one per conversation, as lib/waits says
local waits, lease = {now}, later(rules.lease)

-- Returns whether the place is another one than before.
local function renew(id, state, here)
  if state ~= 'line' and state ~= 'offered' then return end
  set_timer('here', id, lease)
  if here == 'away' or here == 'held' then
    local place = place_of(id)
    -- who is to be called at their turn says so when they come before
    if not (place.call and redis.call('HGET', keys.call(place.call), 'kind')) then
      come_here(place)
      return match_place(place)
    end
  elseif here == 'called' or here == 'passed' then clear_timers(id, 'gone') end
end

for i = 2, #ARGV do
  local seen = look_at_place(ARGV[i])
  waits[i] = wait_of(ARGV[i], not renew(ARGV[i], seen[6], seen[7]) and seen)
end
publish()
return waits
