#!lua flags=no-writes
-- Promises that are neither kept nor at risk yet, the soonest first, with what is measured of the places they were made to.
-- uses: keys, clock, ranks, served, waits
-- KEYS[1]  {s:SITE}
-- ARGV     1 now (ms, empty: server clock)  2 most
-- returns  {now, {promise, due, wait}, …}; wait as lib/waits says, {-1} while nobody waits in line for it
local found = {now}
for _, id in ipairs(redis.call('ZRANGE', keys.promised('made'), string.format('(%.0f', now), '+inf', 'BYSCORE', 'LIMIT', 0, ARGV[2])) do
  local kind, conversation, due = unpack(redis.call('HMGET', keys.promise(id), 'kind', 'conversation', 'due'))
  if kind then found[#found + 1] = {id, due, kind ~= 'reply_by' and wait_of(conversation) or {-1}} end
end
return found
