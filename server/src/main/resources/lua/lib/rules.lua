-- rules: the site's own times (ms) and bounds, with what holds where the site says nothing. They stand in storage and not in
-- arguments, so that whichever node fires a timer fires it by the same rules.
local rules = {
  ring = 20000, -- time to answer an offer
  wrap = 45000, -- after a chat, until its slot is freed by itself
  grace = 30000, -- after an agent's lease, until the chats go back
  pause = 30000, -- until a place is put again before an agent who declined it or did not see it
  absence = 300000, -- without connection, until a place is given up
  cap = 10000, -- places in one line
  lease = 15000, -- of agents and of waiting visitors
  shown = 3000, -- until an offer that is not seen is sent again
}
do
  local own = redis.call('HGETALL', keys.rules)
  for i = 1, #own, 2 do rules[own[i]] = tonumber(own[i + 1]) end
end
