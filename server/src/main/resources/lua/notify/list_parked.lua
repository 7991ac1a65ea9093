#!lua flags=no-writes
-- Entries that were given up, the latest first.
-- uses: keys, outbox
-- KEYS[1]  {s:SITE}
-- ARGV     1 given up until (ms)  2 entry of that moment after which to go on, or empty: the first page  3 most
-- returns  {ms and id of the last one when there are more | nothing, {id, channel, to, what, data, ms decided, tries, ms given up,
--          reason}, …}
local ids = redis.call('ZRANGE', keys.parked, ARGV[1], '-inf', 'BYSCORE', 'REV', 'WITHSCORES')
local found, last = {false}, false
for i = 1, #ids, 2 do
  if ARGV[2] == '' or tonumber(ids[i + 1]) < tonumber(ARGV[1]) or ids[i] < ARGV[2] then
    if #found > tonumber(ARGV[3]) then
      found[1] = last
      break
    end
    local f = redis.call('HMGET', keys.letter(ids[i]), 'channel', 'to', 'what', 'data', 'at', 'tries', 'reason')
    last = {ids[i + 1], ids[i]}
    if f[1] then found[#found + 1] = {ids[i], f[1], f[2], f[3], f[4], f[5], f[6], ids[i + 1], f[7] or ''} end
  end
end
return found
