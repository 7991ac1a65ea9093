-- The site's beat: written each second by whichever node ticks. When it stood still (Redis stopped, no node up), nobody could
-- prove to be there: leases and what follows from them are extended by the gap before any of them is ended (rulings R12).
local BEAT_EVERY, LONGEST_GAP, LOG_AGE = 1000, 3000, 7 * 24 * 3600 * 1000

local function extend(gap)
  local full = {lease = rules.lease, here = rules.lease, grace = rules.grace, ring = rules.ring, gone = rules.absence,
    invite = rules.ring, handed = rules.handed, turn = 2 * rules.turn}
  local timers = redis.call('ZRANGE', keys.timers, 0, -1, 'WITHSCORES')
  for i = 1, #timers, 2 do
    local kind, id = string.match(timers[i], '^(%a+)|(.*)$')
    if full[kind] then
      local later = math.min(tonumber(timers[i + 1]) + gap, now + full[kind])
      redis.call('ZADD', keys.timers, later, timers[i])
      if kind == 'turn' then redis.call('HSET', keys.place(id), 'turnEnds', later) end
      if kind == 'ring' then
        local ends, agents = unpack(redis.call('HMGET', keys.place(id), 'ringEnds', 'agent'))
        redis.call('HSET', keys.place(id), 'ringEnds', math.min(tonumber(ends) + gap, now + rules.ring))
        for agent in string.gmatch(agents, '%S+') do tell_agent(agent) end
      end
    end
  end
  log('gap', 'ms', gap)
end

local function keep_beat()
  local last = tonumber(redis.call('GET', keys.beat))
  local gap = last and now - last or 0
  if gap > LONGEST_GAP then extend(gap) end
  -- after a failover the new server's clock may be behind
  if not last or gap >= BEAT_EVERY or gap < 0 then redis.call('SET', keys.beat, now) end
  if last and math.floor(last / 60000) < math.floor(now / 60000) then
    redis.call('XTRIM', keys.log, 'MINID', '~', string.format('%.0f', now - LOG_AGE))
  end
end
