#!lua
-- uses: doors
-- Keeps a new account under its login.
-- KEYS[1]  {g}
-- ARGV     1 login  2 agent  3 site  4… pairs of field and value
-- Returns  1, or 0 if the login is taken
local g, login, agent, site = KEYS[1], ARGV[1], ARGV[2], ARGV[3]
local logins, account, of_site = doors.logins(g), doors.account(g, agent), doors.site_accounts(g, site)
if redis.call('HEXISTS', logins, login) == 1 then return 0 end
redis.call('EXISTS', account, of_site) -- refuse before the first write while the slot is being moved
redis.call('HSET', logins, login, agent)
redis.call('SADD', of_site, agent)
redis.call('HSET', account, 'login', login, 'site', site, unpack(ARGV, 4))
return 1
