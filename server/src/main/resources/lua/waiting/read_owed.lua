#!lua flags=no-writes
-- Promises that may still be kept in time, the soonest first, with what is measured of the places they were made to: those that are not
-- at risk, then callbacks that are.
-- uses: keys, clock, ranks, served, waits
-- KEYS[1]  {s:SITE}
-- ARGV     1 now (ms, empty: server clock)  2 most of each
-- returns  {now, {promise, due, wait, 1 when at risk | 0, lane, begin of a callback's window (ms) | 0}, …}; wait as lib/waits says, {-1}
--          while nobody waits in line for it
local found = {now}
for risk, state in ipairs({'made', 'at_risk'}) do
  for _, id in ipairs(redis.call('ZRANGE', keys.promised(state), string.format('(%.0f', now), '+inf', 'BYSCORE', 'LIMIT', 0, ARGV[2])) do
    local kind, conversation, due, lane = unpack(redis.call('HMGET', keys.promise(id), 'kind', 'conversation', 'due', 'lane'))
    if kind and (risk == 1 or kind == 'callback') then
      local begins = kind == 'callback' and string.match(id, ':(%d+)$')
      found[#found + 1] = {id, due, kind ~= 'reply_by' and wait_of(conversation) or {-1}, risk - 1, lane, begins and begins .. '000' or '0'}
    end
  end
end
return found
