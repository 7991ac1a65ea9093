#!lua
-- A visitor withdraws, or an address turned out to be nobody's.
-- uses: keys, clock, outbox
-- KEYS[1]  {s:SITE}
-- ARGV     1 now (ms, empty: server clock)  2 visitor  3 channel (mail, push; empty: both)  4 address, empty: whichever it is
-- returns  how many channels were dropped
local key, dropped = keys.tell(ARGV[2]), 0
for _, channel in ipairs({'mail', 'push'}) do
  local held = (ARGV[3] == '' or ARGV[3] == channel) and redis.call('HGET', key, channel)
  if held and (ARGV[4] == '' or ARGV[4] == held) then
    redis.call('HDEL', key, channel, channel .. 'At')
    dropped = dropped + 1
  end
end
if dropped > 0 then redis.call('SPUBLISH', keys.visitor(ARGV[2]), at) end
return dropped
