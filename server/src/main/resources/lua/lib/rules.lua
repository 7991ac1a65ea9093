-- rules: the site's own times (ms) and bounds, with what holds where the site says nothing. They stand in storage and not in
-- arguments, so that whichever node fires a timer fires it by the same rules. HASH: * the site's, and a field for each department
-- that has rules of its own, all packed, so that a script reads only what it needs.
local rules, read_rules, packed, reads
local MOST_READ = 1000 -- lanes, also of several sites that say the same

local function without_own()
  return {
    ring = 20000, -- time to answer an offer
    wrap = 45000, -- after a chat, until its slot is freed by itself
    grace = 30000, -- after an agent's lease, until the chats go back
    pause = 30000, -- until a place is put again before an agent who declined it or did not see it
    handed = 60000, -- a chat handed to an agent or a supervisor waits for them
    absence = 300000, -- without connection, until a place is given up
    reachable = 1800000, -- the same for a visitor who can be told otherwise, from each call of their turn
    turn = 120000, -- for a visitor who is called, to come
    window = 900000, -- of a callback
    reminder = 900000, -- of a callback, before its window
    warn = 300000, -- before the end of what a callback promised, to tell who will be late; of short windows the last third
    contact = 7 * 24 * 3600 * 1000, -- from the end of a callback, until its number and address are erased
    cap = 10000, -- places in one line
    rate = 0, -- places put before one agent within a minute, 0: any number
    unseen = 3, -- offers in a row that may go by unseen, until the agent is set away
    keep = 90 * 24 * 3600 * 1000, -- from the end of a conversation, until its reasons are forgotten with it
    lease = 15000, -- of agents and of waiting visitors
    shown = 3000, -- until an offer that is not seen is sent again
    policies = {}, -- of departments whose policy is not longest_idle
    own = {}, -- departments with rules of their own
  }
end

-- What was unpacked holds from call to call until the packed text is another; it has a hash of the departments' in it.
function begin.rules()
  local own = redis.call('HGET', keys.rules, '*')
  if own == packed and reads <= MOST_READ then return end
  rules, read_rules, packed, reads = without_own(), {}, own, 0
  for name, value in pairs(own and cmsgpack.unpack(own) or {}) do rules[name] = value end
  rules.departments = nil
end

local function department_of(lane) return string.match(lane, '^[^:]*') end

-- general, overflow, prefer, wait (ms), to (department), places, choice, several; each nil when the department says nothing.
-- policy: the department's, nil when it is longest_idle
local function line_rules(lane)
  if not read_rules[lane] then
    local id = department_of(lane)
    read_rules[lane] = rules.own[id] and cmsgpack.unpack(redis.call('HGET', keys.rules, id)) or {}
    read_rules[lane].policy, reads = rules.policies[id], reads + 1
  end
  return read_rules[lane]
end
