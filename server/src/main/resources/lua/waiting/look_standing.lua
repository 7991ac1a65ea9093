#!lua flags=no-writes
-- Where a visitor's latest conversation stands.
-- uses: keys, clock, ranks, served, waits
-- KEYS[1]  {s:SITE}
-- ARGV     1 now (ms, empty: server clock)  2 visitor
-- returns  {} | {conversation, waiting, lane, now, wait, since (ms), topic or empty, 1 if the contact before ended within seven
--          days, next, why, here, turn ends, more: as lib/turns says, answered by (a message; ms)} | {conversation, active, lane, agent, agent's name, 1 while they phone somebody else} | {conversation, ended}; wait as lib/waits says
local WEEK = 7 * 24 * 3600 * 1000
local visitor = redis.call('HMGET', keys.visitor(ARGV[2]), 'open', 'last', 'contact')
local id = visitor[1] or visitor[2]
if not id then return {} end

local place = redis.call('HMGET', keys.place(id), 'state', 'lane', 'agent', 'since', 'topic', 'next', 'why', 'here', 'turnEnds',
  'more', 'message')
if not visitor[1] or not place[1] then return {id, 'ended'} end
if place[1] == 'active' then
  local name, call = unpack(redis.call('HMGET', keys.agent(place[3]), 'name', 'call'))
  return {id, 'active', place[2], place[3], name, call and call ~= id and 1 or 0}
end
local again = visitor[3] and place[4] - visitor[3] < WEEK
return {id, 'waiting', place[2], now, wait_of(id), place[4], place[5] or '', again and 1 or 0, place[6], place[7],
  place[8], place[9], place[10], place[11]}
