#!lua flags=no-writes
-- Callbacks whose windows begin in a span of time, the one a visitor has, or one by its id.
-- uses: keys, calls
-- KEYS[1]  {s:SITE}
-- ARGV     1 from (ms), visitor or callback  2 to (ms), empty: of that visitor, or that one  3 most
-- returns  {{callback, state, conversation, visitor, lane, window, channel, contact, attempts, first, agent, next, apologised,
--          outcome, kind, mail, window proposed, name, question, ringing agents}, …}, the earliest window first; empty where there is nothing
local FIELDS = {'state', 'conversation', 'visitor', 'lane', 'window', 'channel', 'contact', 'attempts', 'first', 'agent', 'next',
  'apologised', 'outcome', 'kind', 'mail', 'proposed'}
local ids
if string.sub(ARGV[1], 1, 2) == 'b_' then ids = {ARGV[1]}
elseif ARGV[2] == '' then ids = {redis.call('HGET', keys.visitor(ARGV[1]), 'call') or nil}
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
