#!lua
-- uses: doors
-- Uses up a ticket, which works once.
-- KEYS[1]  {g}
-- ARGV     1 ticket's hash
-- Returns  {session's hash, agent, ms left if unused, account fields}, or nil
local g = KEYS[1]
local hash = redis.call('GETDEL', doors.ticket(g, ARGV[1]))
if not hash then return nil end
local live = doors.live(g, hash)
if not live then return nil end
return {hash, live[1], live[2], live[3]}
