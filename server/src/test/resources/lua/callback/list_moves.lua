#!lua flags=no-writes
-- The table of legal moves that scripts go by.
-- uses: keys, calls
-- KEYS[1]  {s:SITE}
-- ARGV     none
-- returns  {{move, state after, states before joined by spaces, 1 when nothing may follow}, …}
local moves = {}
for move, of in pairs(CALL_MOVES) do moves[#moves + 1] = {move, of[1], of[2], CALL_SETTLED[of[1]] and 1 or 0} end
return moves
