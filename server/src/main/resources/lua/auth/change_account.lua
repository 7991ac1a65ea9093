#!lua
-- uses: doors
-- Changes one field of an account, and ends its sessions if the change asks for it.
-- KEYS[1]  {g}
-- ARGV     1 agent  2 field  3 value  4 "revoke" or empty
-- Returns  1, or 0 if there is no such account
local g, agent = KEYS[1], ARGV[1]
local account = doors.account(g, agent)
if redis.call('EXISTS', account) == 0 then return 0 end
redis.call('EXISTS', doors.sessions_of(g, agent)) -- refuse before the first write while the slot is being moved
redis.call('HSET', account, ARGV[2], ARGV[3])
if ARGV[4] == 'revoke' then doors.revoke(g, agent) end
return 1
