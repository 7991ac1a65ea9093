#!lua flags=no-writes
-- A site's rules as scripts see them.
-- uses: keys, rules
-- KEYS[1]  {s:SITE}
-- ARGV     lanes
-- returns  {the numbers, the policies, the rules of each lane}, each as name=value joined by spaces
local function words(fields)
  local found = {}
  for name, value in pairs(fields) do
    if type(value) ~= 'table' then found[#found + 1] = name .. '=' .. value end
  end
  table.sort(found)
  return table.concat(found, ' ')
end

local all = {words(rules), words(rules.policies)}
for _, lane in ipairs(ARGV) do all[#all + 1] = words(line_rules(lane)) end
return all
