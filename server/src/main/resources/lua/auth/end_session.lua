#!lua
-- uses: doors
-- Ends one session.
-- KEYS[1]  {g}
-- ARGV     1 session's hash
-- Returns  1, or 0 if it had ended
local g, hash = KEYS[1], ARGV[1]
local session = doors.session(g, hash)
local agent = redis.call('HGET', session, 'agent')
if not agent then return 0 end
redis.call('EXISTS', doors.sessions_of(g, agent)) -- refuse before the first write while the slot is being moved
redis.call('ZREM', doors.sessions_of(g, agent), hash)
return redis.call('DEL', session)
