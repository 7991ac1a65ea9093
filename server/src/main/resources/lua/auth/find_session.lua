#!lua flags=no-writes
-- uses: doors
-- Reads a session with its account.
-- KEYS[1]  {g}
-- ARGV     1 session's hash
-- Returns  {agent, ms left if unused, account fields}, or nil if it ended or the account is disabled
return doors.live(KEYS[1], ARGV[1])
