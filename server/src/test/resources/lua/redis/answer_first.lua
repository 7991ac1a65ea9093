#!lua
-- At fault: for several calls at once it answers the first alone.
-- joins: 1
-- ARGV[1] a word, the same for all; then for each call its own
-- returns {the first call's}
return {ARGV[2]}
