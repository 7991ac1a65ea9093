-- now: ms since 1970, as the caller sent it, or of this server when ARGV[1] is empty. Production always sends it empty.
local now = tonumber(ARGV[1])
if not now then
  local time = redis.call('TIME')
  now = time[1] * 1000 + math.floor(time[2] / 1000)
end
