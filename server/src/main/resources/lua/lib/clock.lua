-- now: whole ms since 1970, as the caller sent it, or of this server when ARGV[1] is empty. Production always sends it empty.
-- arrival: the same with microseconds; scripts run one after the other, so no two have the same, and lines have no ties.
-- at and arrived are the same as text, scored is arrival as scores of places are written, and stamp in whole µs.
local arrival, now, at, arrived, scored, stamp, seconds, micros, moments

-- So many ms from now, as text.
local function later(ms)
  moments[ms] = moments[ms] or whole(now + ms)
  return moments[ms]
end

-- arrival, arrived, scored and stamp of this moment.
local function moment()
  if not micros then return arrival, string.format('%.17g', arrival), string.format('%.3f', arrival), in_micros(arrival) end
  local text = string.format('%d%06d', seconds, micros)
  local ms = string.sub(text, 1, -4) .. '.' .. string.sub(text, -3)
  return tonumber(ms), ms, ms, text
end

-- For the next of several who come in one call: a microsecond later, which passes before the script ends.
local function arrive_next()
  if micros then
    micros = micros + 1
    seconds, micros = seconds + math.floor(micros / 1000000), micros % 1000000
  else
    arrival = arrival + 0.001
  end
  arrival, arrived, scored, stamp = moment()
end

function begin.clock()
  moments = {}
  arrival, seconds, micros = tonumber(ARGV[1]), nil, nil
  if not arrival then
    local time = redis.call('TIME')
    seconds, micros = tonumber(time[1]), tonumber(time[2])
  end
  arrival, arrived, scored, stamp = moment()
  now = math.floor(arrival)
  at = whole(now)
end
