#!lua flags=no-writes
-- The moves lib/turns allows.
-- uses: turns
-- KEYS[1]  {s:SITE}
-- ARGV     none
-- returns  {state, next states joined by spaces, …}
local list = {}
for state, next_states in pairs(TURNS) do
  list[#list + 1] = state
  list[#list + 1] = next_states
end
return list
