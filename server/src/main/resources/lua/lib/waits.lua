-- What is measured of a waiting place, for its visitor's screen and for the estimate. A lane's part is read once in a script.
local lane_parts

function begin.waits() lane_parts = {} end

local function slots_shared(lane, other) return tonumber(redis.call('HGET', keys.shared(lane), other)) or 0 end

-- served: people helped in ten minutes; slots: of accepting agents; weights: the key of another line in which somebody stands -> the
-- share of its lane's slots that serve this lane too (rulings R2)
local function part_of(lane)
  if not lane_parts[lane] then
    local part = {served = served_of(lane), slots = slots_shared(lane, lane), weights = {}}
    for _, other in ipairs(lanes_beside(lane)) do
      if redis.call('EXISTS', keys.line(other)) == 1 then
        part.weights[keys.line(other)] = slots_shared(lane, other) / math.max(slots_shared(other, other), 1)
      end
    end
    lane_parts[lane] = part
  end
  return lane_parts[lane]
end

-- What the visitor was promised since the last agent left, as it was kept: the number of assignments then, and the text.
local function promise_of(kept, assignments)
  local n, text = string.match(kept or '', '^(%d+) (.*)$')
  return n == assignments and text or ''
end

-- What wait_of looks at of a place, and last whether its visitor is here.
local function look_at_place(id)
  return redis.call('HMGET', keys.place(id), 'lane', 'score', 'since', 'n', 'promise', 'state', 'here')
end

-- Of a place that was just looked at, or is looked at now:
-- {ahead, lane, ahead with other lanes weighted, since, head start (ms), served, slots, promise, 1 if it rings}; {-1} for who does not wait
local function wait_of(id, seen)
  local lane, score, since, n, kept, state = unpack(seen or look_at_place(id))
  local ahead = lane and redis.call('ZRANK', keys.line(lane), id)
  if not ahead then return {-1} end
  local part, weighted, below = part_of(lane), ahead, '(' .. in_micros(score)
  for line, weight in pairs(part.weights) do
    local before = redis.call('ZCOUNT', line, '-inf', below)
    ahead, weighted = ahead + before, weighted + weight * before
  end
  local head_start = math.max(0, math.ceil(since - score))
  return {ahead, lane, string.format('%.3f', weighted), since, head_start, part.served, part.slots, promise_of(kept, n or '0'),
    state == 'offered' and 1 or 0}
end
