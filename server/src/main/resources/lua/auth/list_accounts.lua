#!lua flags=no-writes
-- uses: doors
-- Reads all accounts of a site.
-- KEYS[1]  {g}
-- ARGV     1 site
-- Returns  {{agent, fields}, …}
local g, found = KEYS[1], {}
for i, agent in ipairs(redis.call('SMEMBERS', doors.site_accounts(g, ARGV[1]))) do
  found[i] = {agent, redis.call('HGETALL', doors.account(g, agent))}
end
return found
