-- Timers of visitors who may not be there when their turn comes (lib/turns).

local QUIET_TURNS, LONGEST_AWAY = 5, 24 * 3600000

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
  -- who wanted to be told of the turn elsewhere keeps the place until it was told, however long the line
  if place.here == 'away' and now - place.since < LONGEST_AWAY and absence_of(place) == rules.reachable then
    return set_timer('gone', id, now + rules.reachable)
  end
  if place.state == 'line' then finish(place, 'system', 'idle') end
end

-- Where nobody else comes there are no assignments to wait for: whose turn it still is, is called again after a while all the same.
local function call_in_quiet(place)
  local before = redis.call('ZCOUNT', keys.ready(place.lane), '-inf', '(' .. place.score)
  if before > 0 or redis.call('ZCARD', keys.free(place.lane)) == 0 then return set_timer('turn', place.id, now + rules.turn) end
  call_visitor(place)
end

-- Nobody came in the time there was: next, not last; after the last call the place stays for a while, with another way out.
function due.turn(id)
  local place = place_of(id)
  if not waits_still(place) then return end
  if place.here == 'passed' then return call_in_quiet(place) end
  if place.here ~= 'called' then return end
  local calls = redis.call('HGET', keys.place(id), 'calls')
  if tonumber(calls) < MOST_CALLS then
    turn_to(place, 'passed', 'skips', SKIPS)
    set_timer('turn', id, now + QUIET_TURNS * rules.turn)
    set_timer('gone', id, now + absence_of(place))
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
