#!lua
-- Remembers its arguments until the word fail; returns how many there were.
-- uses: memory_for_test
for _, word in ipairs(ARGV) do
  seen[#seen + 1] = word
  if word == 'fail' then error('half-way') end
end
return #seen
