-- Who could have been asked, as counts, so that a decision says in O(1) who was not free: staff(lane) is a HASH of status -> agents
-- at work who serve the lane. At work is who is in the set of agents: signed on, or cut off for less than the grace.
local staffed

function begin.staff() staffed = {} end

local function count_staff(lanes, status, change)
  staffed = {}
  for _, lane in ipairs(lanes) do redis.call('HINCRBY', keys.staff(lane), status, change) end
end

-- As names and numbers in turn. free: takes offers; busy: available, but without a slot or at the bound of places a minute; draining:
-- no new chats; lost: cut off
local function staff_of(lane)
  local counted = staffed[lane]
  if not counted then
    local f = redis.call('HMGET', keys.staff(lane), 'available', 'away', 'offline', 'draining')
    counted = {'free', '', 'busy', '', 'away', f[2] or '0', 'lost', f[3] or '0', 'draining', f[4] or '0', available = tonumber(f[1] or 0)}
    staffed[lane] = counted
  end
  local free = free_in(lane)
  counted[2], counted[4] = whole(free), whole(math.max(counted.available - free, 0))
  return counted
end

-- Nobody took the place: keeps why with it.
local function waits(place)
  local staff = staff_of(place.lane)
  local why = place.kept and 'kept' or staff[2] ~= '0' and 'paused' or staff[4] ~= '0' and 'all_busy' or 'no_agent'
  because(place.id, 'wait', 'l', place.lane, 'r', why, unpack(staff))
end
