#!lua flags=no-writes
-- Where a visitor's latest conversation stands.
-- uses: keys, ranks
-- KEYS[1]  {s:SITE}
-- ARGV     1 visitor
-- returns  {} | {conversation, waiting, lane, ahead, since (ms), topic or empty, 1 if the contact before ended within seven days}
--          | {conversation, active, lane, agent, agent's name} | {conversation, ended}
local WEEK = 7 * 24 * 3600 * 1000
local visitor = redis.call('HMGET', keys.visitor(ARGV[1]), 'open', 'last', 'contact')
local id = visitor[1] or visitor[2]
if not id then return {} end

local place = redis.call('HMGET', keys.place(id), 'state', 'lane', 'score', 'agent', 'since', 'topic')
if not visitor[1] or not place[1] then return {id, 'ended'} end
if place[1] == 'active' then
  return {id, 'active', place[2], place[4], redis.call('HGET', keys.agent(place[4]), 'name')}
end
local again = visitor[3] and place[5] - visitor[3] < WEEK
return {id, 'waiting', place[2], ahead_of(id, place[2], place[3]), place[5], place[6], again and 1 or 0}
