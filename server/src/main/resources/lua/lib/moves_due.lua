-- Timers that make a pair possible by time alone (rulings R4): each matches.

function due.general(id)
  local place = place_of(id)
  if not place or place.state ~= 'line' then return end
  move_place(place, general_lane(place.lane), 'general')
  match_place(place)
end

function due.overflow(id)
  local place = place_of(id)
  if not place or place.state ~= 'line' then return end
  local own = line_rules(place.lane)
  local lane = own.to and lane_elsewhere(place, own.to)
  if not lane then return own.to and set_timer('overflow', id, now + AGAIN) end
  keep_no_more(place)
  clear_timers(id, 'general')
  move_place(place, lane, 'overflow')
  set_moves(place)
  match_place(place)
end

function due.prefer(id)
  local place = place_of(id)
  -- while it rings with the agent it was handed to, their answer decides
  if not place or (place.back and place.state == 'offered') then return end
  keep_no_more(place, 'no_answer')
  match_place(place)
end

function due.rate(id)
  local agent = agent_of(id)
  if not agent then return end
  look_at_rate(agent)
  match_agent(agent)
end
