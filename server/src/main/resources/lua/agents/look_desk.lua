#!lua flags=no-writes
-- All that lies before one agent.
-- uses: keys, rules, calls, call_views, team_views
-- KEYS[1]  {s:SITE}
-- ARGV     1 agent
-- returns  {rev, status, reason, returnAt, capacity, used, ring ms, {place, …}, conversation of who they phone,
--          {what came back while they were away, as lib/handed has it, …}, ms of the callback they are set aside for}; rev 0 for
--          an agent who never signed on.
--          place: {conversation, state, lane, topic, language, name, question, since, offer, ringEnds, seen, assigned, wrapEnds,
--                  headStart (minutes), reasons, told, among, n, team (lib/team_views), promise,
--                  callback (lib/call_views), by when a message is answered (ms)}
local agent = redis.call('HMGET', keys.agent(ARGV[1]), 'rev', 'status', 'reason', 'returnAt', 'capacity', 'used', 'call', 'aside')
if not agent[2] then return {0, 'offline', '', '', 0, 0, rules.ring, {}, '', {}, ''} end

-- When the callback begins that they are set aside for (lib/calls_aside).
local function aside_until(conversation)
  local call = conversation and redis.call('HGET', keys.place(conversation), 'call')
  return call and redis.call('HGET', keys.call(call), 'window') or ''
end

-- Of several offers of a place the one before this agent: {offer, seen, among}.
local function own_ring(agent, id)
  local f = redis.call('HMGET', keys.place(id), 'agent', 'offer', 'seen')
  local among, offer, seen = 0, nil, nil
  local offers, states = string.gmatch(f[2], '%S+'), string.gmatch(f[3] or '', '%S+')
  for other in string.gmatch(f[1], '%S+') do
    among = among + 1
    local one, state = offers(), states() or '0'
    if other == agent then offer, seen = one, state end
  end
  return offer, seen, among
end

local places, desk = {}, redis.call('HGETALL', keys.desk(ARGV[1]))
for i = 1, #desk, 2 do
  if string.sub(desk[i], 1, 2) == 'c_' then
    local place = redis.call('HMGET', keys.place(desk[i]), 'state', 'lane', 'topic', 'language', 'name', 'question',
      'since', 'offer', 'ringEnds', 'seen', 'assigned', 'wrapEnds', 'headStart', 'reasons', 'told')
    table.insert(place, 1, desk[i])
    place[17] = 1
    place[18], place[20], place[21], place[22] = unpack(redis.call('HMGET', keys.place(desk[i]), 'n', 'promise', 'call', 'message'))
    place[4], place[6], place[18] = place[4] or '', place[6] or '', place[18] or '0'
    place[21] = call_view(place[21], desk[i + 1] == 'active')
    if place[2] == 'offered' then place[9], place[11], place[17] = own_ring(ARGV[1], desk[i]) end
    place[19] = team_view(ARGV[1], desk[i], desk[i + 1])
    places[#places + 1] = place
  end
end
return {agent[1], agent[2], agent[3], agent[4], agent[5], agent[6], rules.ring, places, agent[7] or '',
  redis.call('LRANGE', keys.returned(ARGV[1]), 0, -1), aside_until(agent[8])}
