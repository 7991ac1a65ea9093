#!lua flags=no-writes
-- Why a place stands where it stands, or stood while it lasted.
-- uses: keys, free, staff, ranks
-- KEYS[1]  {s:SITE}
-- ARGV     1 conversation
-- returns  {{reason, …} oldest first, {agent, name, …} of those named in them,
--          {state, lane, score, visitor, agents, here, ahead, {free, count, busy, count, …}} or {} when it is over}; no reason at all:
--          this site has no such conversation
local id, names, known, now = ARGV[1], {}, {}, {}
local reasons = redis.call('LRANGE', keys.why(id), 0, -1)

for _, reason in ipairs(reasons) do
  for agent in string.gmatch(reason, '"(a_[%w_-]+)') do known[agent] = true end
  for agent in string.gmatch(reason, ' (a_[%w_-]+)') do known[agent] = true end
end
for agent in pairs(known) do
  local name = redis.call('HGET', keys.agent(agent), 'name')
  if name then
    names[#names + 1] = agent
    names[#names + 1] = name
  end
end

local place = redis.call('HMGET', keys.place(id), 'state', 'lane', 'score', 'visitor', 'agent', 'here')
if place[1] then
  now = {place[1], place[2], place[3], place[4], place[5] or '', place[6], ahead_of(id, place[2], place[3]),
    staff_of(place[2])}
end
return {reasons, names, now}
