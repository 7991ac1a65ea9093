-- Timers of chats that go from agent to agent.

-- An invitation rang to its end.
function due.invite(ids)
  local agent, id = string.match(ids, '^([^|]*)|(.*)$')
  local place = place_of(id)
  if not place or guest_state(id, agent) ~= 'invited' then return end
  match_agent(turn_down(place, agent, 'no_answer'))
end

-- No supervisor took the chat: it waits in its old line again, first for who gave it.
function due.handed(id)
  local place = place_of(id)
  if not place or (place.state ~= 'line' and place.state ~= 'offered') then return end
  if place.state == 'offered' then return set_timer('handed', id, now + rules.ring) end
  local f = redis.call('HMGET', keys.place(id), 'home', 'from')
  take_unready(place)
  place.back = f[2]
  place.kept = come_back(place)
  if place.here == '1' then make_ready(place) end
  move_place(place, f[1], 'returned')
  set_moves(place)
  match_place(place)
end
