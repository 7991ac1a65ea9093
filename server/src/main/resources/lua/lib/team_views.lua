-- What an agent sees of colleagues in one chat (lib/handed, lib/guests).
local HANDED = {'from', 'to', 'note', 'refusedBy', 'refusedWhy', 'refusedWords', 'help', 'helpReason', 'guests', 'agent'}

local function person(id)
  if not id or id == '' then return {} end
  return {id, redis.call('HGET', keys.agent(id), 'name') or ''}
end

-- Who was asked and did not come: {} or {person, why, words}.
local function refused_view(f)
  if not f[4] then return {} end
  return {person(f[4]), f[5], f[6] or ''}
end

local function guests_view(conversation)
  local found, all = {}, redis.call('HGETALL', keys.guests(conversation))
  for i = 1, #all, 2 do
    if not string.find(all[i], ':') then found[#found + 1] = {person(all[i]), all[i + 1]} end
  end
  table.sort(found, function(a, b) return a[1][1] < b[1][1] end)
  return found
end

-- state: what lies on the agent's desk. {state, handed, refused, help, guests, own part}, each empty when there is none;
-- handed: {from, to, note}; help: {reason, ms}; guests: {{person, state}, …}; own part: {host, by, note, ring ends}
local function team_view(agent, conversation, state)
  local f, part = redis.call('HMGET', keys.place(conversation), unpack(HANDED)), {}
  if state == 'invited' or state == 'guest' then
    local own = redis.call('HMGET', keys.guests(conversation), agent .. ':by', agent .. ':note', agent .. ':ends')
    part = {person(f[10]), person(own[1]), own[2] or '', own[3] or ''}
  end
  local handed = f[1] and f[2] and {person(f[1]), f[2], f[3] or ''} or {}
  local guests = (tonumber(f[9]) or 0) > 0 and state == 'active' and guests_view(conversation) or {}
  return {state, handed, refused_view(f), f[7] and {f[8], f[7]} or {}, guests, part}
end
