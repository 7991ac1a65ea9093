#!lua
-- Sets a site's own times and bounds; they hold from the next decision on, timers that run keep theirs.
-- uses: keys, clock, rules, log, timers, nudge, free, staff, agents
-- KEYS[1]  {s:SITE}
-- ARGV     1 now (ms, empty: server clock)  2 ring  3 wrap  4 grace  5 pause  6 absence (ms)  7 cap  8 rate  9 unseen
--          10 handed  11 keep  12 turn  13 window  14 reminder (ms)  15 contact (ms)  16.. for each department: id, policy, and general, to, overflow,
--          places, wait, choice, prefer, several as lib/rules names them, empty where the department says nothing
-- returns  OK
local NAMES = {'ring', 'wrap', 'grace', 'pause', 'absence', 'cap', 'rate', 'unseen', 'handed', 'keep', 'turn', 'window', 'reminder', 'contact'}
local LINES = {'general', 'to', 'overflow', 'places', 'wait', 'choice', 'prefer', 'several'}

local site, departments = {policies = {}, own = {}}, {}
for i, name in ipairs(NAMES) do site[name] = tonumber(ARGV[i + 1]) end
for from = #NAMES + 2, #ARGV, #LINES + 2 do
  local id, policy, own = ARGV[from], ARGV[from + 1], {}
  if policy ~= 'longest_idle' then site.policies[id] = policy end
  for i, name in ipairs(LINES) do
    local value = ARGV[from + 1 + i]
    if value ~= '' then own[name] = (name == 'to' or name == 'choice') and value or tonumber(value) end
  end
  if next(own) then
    site.own[id] = true
    departments[#departments + 1] = id
    departments[#departments + 1] = cmsgpack.pack(own)
  end
end

-- the packed text of a site differs when only a department's rules do (lib/rules)
site.departments = redis.sha1hex(table.concat(departments))
redis.call('DEL', keys.rules)
redis.call('HSET', keys.rules, '*', cmsgpack.pack(site), unpack(departments))
-- the free lists are ordered by the policies
rules.policies, rules.rate = site.policies, site.rate
for _, id in ipairs(redis.call('SMEMBERS', keys.agents)) do
  local agent = agent_of(id)
  if agent and agent.status == 'available' then offer_slots(agent) end
end
return 'OK'
