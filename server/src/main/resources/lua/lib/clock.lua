-- now: whole ms since 1970, as the caller sent it, or of this server when ARGV[1] is empty. Production always sends it empty.
-- arrival: the same with microseconds; scripts run one after the other, so no two have the same, and lines have no ties.
-- at and arrived are the same as text: Redis writes each number it is given anew, which takes longer than many a command.
local arrival, now, at, arrived

function begin.clock()
  arrival = tonumber(ARGV[1])
  if not arrival then
    local time = redis.call('TIME')
    arrival = time[1] * 1000 + time[2] / 1000
  end
  now = math.floor(arrival)
  at, arrived = string.format('%.0f', now), string.format('%.17g', arrival)
end
