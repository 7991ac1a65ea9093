-- The number ahead that is shown (rulings R2): places with a lower score in the own lane and in every lane that shares an
-- accepting agent with it.
local neighbours

function begin.ranks() neighbours = {} end

local function lanes_beside(lane)
  if not neighbours[lane] then
    local found = {}
    for _, other in ipairs(redis.call('HKEYS', keys.shared(lane))) do
      if other ~= lane then found[#found + 1] = other end
    end
    neighbours[lane] = found
  end
  return neighbours[lane]
end

-- -1 when the place does not wait
local function ahead_of(id, lane, score)
  local own = redis.call('ZRANK', keys.line(lane), id)
  if not own then return -1 end
  for _, other in ipairs(lanes_beside(lane)) do
    own = own + redis.call('ZCOUNT', keys.line(other), '-inf', '(' .. in_micros(score))
  end
  return own
end
