#!lua flags=no-writes
-- Returns its key and arguments.
return {KEYS[1], ARGV}
