#!lua flags=no-writes
-- Why more people stand in front than a moment ago: the latest of these in the routing log. Reads about 500 entries at most.
-- uses: keys, clock, ranks
-- KEYS[1]  {s:SITE}
-- ARGV     1 now (ms, empty: server clock)  2 since when (ms)  3.. lanes
-- returns  for each lane: cut_off, precedence, or empty when nobody was placed ahead
local MOST_ENTRIES, PAGE = 500, 20

-- Who was put in front by this entry of the log, and in which lane.
local function cause_of(entry)
  if entry.e == 'lost' then return 'cut_off', entry.l end
  if entry.e == 'transfer' then return 'precedence', entry.into end
  if entry.e == 'place' and tonumber(entry.head or 0) > 0 then
    return string.find(entry['for'] or '', 'dropped', 1, true) and 'cut_off' or 'precedence', entry.l
  end
end

local found, last, read = {}, '+', 0

-- Looks at what one script wrote, its last entry first. Returns whether that was before.
local function look_at(fields)
  local entry, old = {}, false
  for i = #fields - 1, 1, -2 do
    if fields[i] ~= 'e' then entry[fields[i]] = fields[i + 1]
    else
      local list = cjson.decode(fields[i + 1])
      old, entry.e, read = tonumber(list[1]) < tonumber(ARGV[2]), list[2], read + 1
      for j = 3, #list, 2 do entry[list[j]] = list[j + 1] end
      local cause, lane = cause_of(entry)
      if cause and not old and not found[lane] then found[lane] = cause end
      entry = {}
    end
  end
  return old
end

while last and read < MOST_ENTRIES do
  local page = redis.call('XREVRANGE', keys.log, last, '-', 'COUNT', PAGE)
  last = #page == PAGE and '(' .. page[PAGE][1]
  for _, written in ipairs(page) do
    if look_at(written[2]) then last = nil break end
  end
end

local causes = {}
for i = 3, #ARGV do
  causes[i - 2] = found[ARGV[i]] or ''
  for _, other in ipairs(lanes_beside(ARGV[i])) do
    if causes[i - 2] == '' then causes[i - 2] = found[other] or '' end
  end
end
return causes
