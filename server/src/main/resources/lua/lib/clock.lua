-- now: whole ms since 1970, as the caller sent it, or of this server when ARGV[1] is empty. Production always sends it empty.
-- arrival: the same with microseconds; scripts run one after the other, so no two have the same, and lines have no ties.
-- at is now as text, scored is arrival as it is written down, and stamp in whole µs.
local arrival, now, at, scored, stamp, ms, micros, moments
local thousandths -- 000 to 999, made when they are first wanted

-- So many ms from now, as text.
local function later(span)
  moments[span] = moments[span] or whole(now + span)
  return moments[span]
end

-- arrival, scored and stamp of this moment.
local function moment()
  thousandths[micros] = thousandths[micros] or string.format('%03d', micros)
  local text, rest = ms == now and at or whole(ms), thousandths[micros]
  return ms + micros / 1000, text .. '.' .. rest, text .. rest
end

-- For the next of several who come in one call: a microsecond later, which passes before the script ends.
local function arrive_next()
  micros = micros + 1
  if micros == 1000 then ms, micros = ms + 1, 0 end
  arrival, scored, stamp = moment()
end

function begin.clock()
  moments, thousandths = {}, thousandths or {}
  local sent = tonumber(ARGV[1])
  if sent then
    ms = math.floor(sent)
    micros = math.min(math.floor((sent - ms) * 1000 + 0.5), 999)
  else
    local time = redis.call('TIME')
    ms, micros = time[1] * 1000 + math.floor(time[2] / 1000), time[2] % 1000
  end
  now, at = ms, whole(ms)
  arrival, scored, stamp = moment()
end
