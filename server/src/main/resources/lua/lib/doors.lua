-- Names below the tag {g}: accounts, sessions, tickets, rates. Java's store.auth.GlobalKeys says the same.
local doors = {}

function doors.logins(g) return g .. ':logins' end
function doors.account(g, agent) return g .. ':account:' .. agent end
function doors.site_accounts(g, site) return g .. ':accounts:' .. site end
function doors.session(g, hash) return g .. ':session:' .. hash end
function doors.sessions_of(g, agent) return g .. ':sessions:' .. agent end
function doors.ticket(g, hash) return g .. ':ticket:' .. hash end
function doors.rate(g, name) return g .. ':rate:' .. name end

-- now in ms: the server's clock unless one is given
function doors.now(given)
  if given ~= '' then return tonumber(given) end
  local time = redis.call('TIME')
  return tonumber(time[1]) * 1000 + math.floor(tonumber(time[2]) / 1000)
end

-- {agent, ms left if unused, account fields} of a session that is alive and whose account is open, else nil
function doors.live(g, hash)
  local key = doors.session(g, hash)
  local agent = redis.call('HGET', key, 'agent')
  if not agent then return nil end
  local account = doors.account(g, agent)
  if redis.call('HGET', account, 'disabled') ~= '0' then return nil end
  return {agent, redis.call('PTTL', key), redis.call('HGETALL', account)}
end

-- ends every session of an account
function doors.revoke(g, agent)
  local all = doors.sessions_of(g, agent)
  for _, hash in ipairs(redis.call('ZRANGE', all, 0, -1)) do
    redis.call('DEL', doors.session(g, hash))
  end
  redis.call('DEL', all)
end
