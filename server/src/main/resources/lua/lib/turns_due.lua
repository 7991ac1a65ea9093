-- Timers of visitors who may not be there when their turn comes (lib/turns).

local function waits_still(place) return place and (place.state == 'line' or place.state == 'offered') end

-- The visitor's lease is over.
function due.here(id)
  local place = place_of(id)
  if not waits_still(place) or place.phone or place.message then return end
  if place.here == '1' then go_away(place) end
  if place.here ~= 'missed' and place.here ~= 'held' then set_timer('gone', id, now + absence_of(place)) end
end

-- They did not come back for so long that the place is given up.
function due.gone(id)
  local place = place_of(id)
  if not place or place.here == '1' or place.call then return end
  if place.state == 'offered' then return set_timer('gone', id, now + rules.ring) end
  if place.here == 'called' then return set_timer('gone', id, redis.call('HGET', keys.place(id), 'turnEnds') + 1) end
  if place.state == 'line' then finish(place, 'system', 'idle') end
end

-- Nobody came in the time there was: next, not last; after the last call the place stays for a while, with another way out.
function due.turn(id)
  local place = place_of(id)
  if not waits_still(place) or place.here ~= 'called' then return end
  local calls = redis.call('HGET', keys.place(id), 'calls')
  if tonumber(calls) < MOST_CALLS then
    turn_to(place, 'passed', 'skips', SKIPS)
    log('passed', 'c', id, 'l', place.lane, 'times', calls)
    return
  end
  local ends = string.format('%.0f', now + absence_of(place))
  turn_to(place, 'missed', 'turnEnds', ends)
  set_timer('gone', id, ends)
  if place.call then turn_missed(place, ends) end
  tell_of_place(place, 'missed', place.n, ends)
  log('missed', 'c', id, 'l', place.lane, 'times', calls, 'until', ends)
end
