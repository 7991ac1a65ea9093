#!lua
-- Adds to the counter KEYS[1] for each of several calls.
-- joins: 1
-- ARGV[1] a word, the same for all; then for each call by how much
-- returns for each {the counter, how many calls came together}
local answers = {}
for i = 2, #ARGV do answers[i - 1] = {redis.call('INCRBY', KEYS[1], ARGV[i]), #ARGV - 1} end
return answers
