#!lua flags=no-writes
-- uses: doors
-- Reads the account with a login.
-- KEYS[1]  {g}
-- ARGV     1 login
-- Returns  {agent, fields} or nil
local g = KEYS[1]
local agent = redis.call('HGET', doors.logins(g), ARGV[1])
if not agent then return nil end
return {agent, redis.call('HGETALL', doors.account(g, agent))}
