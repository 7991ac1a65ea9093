#!lua flags=no-writes
-- The numbers ahead of places.
-- uses: keys, ranks
-- KEYS[1]  {s:SITE}
-- ARGV     conversations
-- returns  one number per conversation; -1 for one that does not wait
local numbers = {}
for i, id in ipairs(ARGV) do
  local place = redis.call('HMGET', keys.place(id), 'lane', 'score')
  numbers[i] = place[1] and ahead_of(id, place[1], place[2]) or -1
end
return numbers
