#!lua flags=no-writes
-- Why more people stand in front than a moment ago: the latest of these in the routing log. Reads at most 500 entries.
-- uses: keys, clock, ranks
-- KEYS[1]  {s:SITE}
-- ARGV     1 now (ms, empty: server clock)  2 since when (ms)  3.. lanes
-- returns  for each lane: cut_off, precedence, or empty when nobody was placed ahead
local MOST_ENTRIES = 500

-- Who was put in front by this entry of the log, and in which lane.
local function cause_of(entry)
  if entry.e == 'lost' then return 'cut_off', entry.l end
  if entry.e == 'transfer' then return 'precedence', entry.into end
  if entry.e == 'place' and tonumber(entry.head or 0) > 0 then
    return string.find(entry['for'] or '', 'dropped', 1, true) and 'cut_off' or 'precedence', entry.l
  end
end

local found = {}
for _, each in ipairs(redis.call('XREVRANGE', keys.log, '+', '-', 'COUNT', MOST_ENTRIES)) do
  local entry, old = {}, false
  for i = #each[2] - 1, 1, -2 do
    if each[2][i] ~= 'e' then entry[each[2][i]] = each[2][i + 1]
    else
      local list = cjson.decode(each[2][i + 1])
      old, entry.e = tonumber(list[1]) < tonumber(ARGV[2]), list[2]
      for j = 3, #list, 2 do entry[list[j]] = list[j + 1] end
      local cause, lane = cause_of(entry)
      if cause and not old and not found[lane] then found[lane] = cause end
      entry = {}
    end
  end
  if old then break end
end

local causes = {}
for i = 3, #ARGV do
  causes[i - 2] = found[ARGV[i]] or ''
  for _, other in ipairs(lanes_beside(ARGV[i])) do
    if causes[i - 2] == '' then causes[i - 2] = found[other] or '' end
  end
end
return causes
