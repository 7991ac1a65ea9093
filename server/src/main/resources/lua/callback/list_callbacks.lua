#!lua flags=no-writes
-- Callbacks whose windows begin in a span of time, or the one a visitor has.
-- uses: keys, calls
-- KEYS[1]  {s:SITE}
-- ARGV     1 from (ms) or visitor  2 to (ms), empty: of that visitor  3 most
-- returns  {{callback, state, conversation, visitor, lane, window, channel, contact, attempts, first, agent, next, apologised,
--          outcome, kind, mail, name, question, ringing agents}, …}, the earliest window first; empty where there is nothing
local FIELDS = {'state', 'conversation', 'visitor', 'lane', 'window', 'channel', 'contact', 'attempts', 'first', 'agent', 'next',
  'apologised', 'outcome', 'kind', 'mail'}
local ids
if ARGV[2] == '' then ids = {redis.call('HGET', keys.visitor(ARGV[1]), 'call') or nil}
else ids = redis.call('ZRANGE', keys.calls, ARGV[1], ARGV[2], 'BYSCORE', 'LIMIT', 0, ARGV[3]) end

local found = {}
for _, id in ipairs(ids) do
  local call = redis.call('HMGET', keys.call(id), unpack(FIELDS))
  if call[1] then
    local place = redis.call('HMGET', keys.place(call[2]), 'name', 'question', 'agent')
    local row = {id}
    for i = 1, #FIELDS do row[#row + 1] = call[i] or '' end
    for i = 1, 3 do row[#row + 1] = place[i] or '' end
    found[#found + 1] = row
  end
end
return found
