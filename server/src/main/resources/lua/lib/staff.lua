-- Who could have been asked, as counts, so that a decision says in O(1) who was not free: staff(lane) is a HASH of status -> agents
-- at work who serve the lane. At work is who is in the set of agents: signed on, or cut off for less than the grace.
local staffed

function begin.staff() staffed = {} end

local function count_staff(lanes, status, change)
  staffed = {}
  for _, lane in ipairs(lanes) do redis.call('HINCRBY', keys.staff(lane), status, change) end
end

-- free: takes offers; busy: available, but without a slot or at the bound of places a minute; draining: no new chats; lost: cut off
local function staff_of(lane)
  staffed[lane] = staffed[lane] or redis.call('HMGET', keys.staff(lane), 'available', 'away', 'offline', 'draining')
  local counted, _, gone = staffed[lane], noted_in(lane)
  local free = redis.call('ZCARD', keys.free(lane)) - gone
  local busy = math.max((tonumber(counted[1]) or 0) - free, 0)
  return {'free', whole(free), 'busy', whole(busy), 'away', counted[2] or '0', 'lost', counted[3] or '0', 'draining', counted[4] or '0'}
end

-- Nobody took the place: keeps why with it.
local function waits(place)
  local staff = staff_of(place.lane)
  local why = place.kept and 'kept' or staff[2] ~= '0' and 'paused' or staff[4] ~= '0' and 'all_busy' or 'no_agent'
  because(place.id, 'wait', 'l', place.lane, 'r', why, unpack(staff))
end
