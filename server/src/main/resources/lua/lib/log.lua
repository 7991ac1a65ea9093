-- log(event, field, value, …): one entry of the site's routing log, with its time t and name e. Empty values are left out.
local LOG_ENTRIES = 1000000

local function log(event, ...)
  local fields, given = {}, {...}
  for i = 1, select('#', ...), 2 do
    if given[i + 1] and given[i + 1] ~= '' then
      fields[#fields + 1] = given[i]
      fields[#fields + 1] = given[i + 1]
    end
  end
  redis.call('XADD', keys.log, 'MAXLEN', '~', LOG_ENTRIES, '*', 't', now, 'e', event, unpack(fields))
end
