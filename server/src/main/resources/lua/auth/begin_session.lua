#!lua
-- uses: doors
-- Begins a session of an account that is open.
-- KEYS[1]  {g}
-- ARGV     1 now (ms, empty: server clock)  2 session's hash  3 agent  4 idle time (ms)  5 absolute life (ms)
-- Returns  1, or 0 if there is no such account or it is disabled
local g, hash, agent = KEYS[1], ARGV[2], ARGV[3]
if redis.call('HGET', doors.account(g, agent), 'disabled') ~= '0' then return 0 end
local now, session, all = doors.now(ARGV[1]), doors.session(g, hash), doors.sessions_of(g, agent)
local life = tonumber(ARGV[5])
redis.call('EXISTS', session, all) -- refuse before the first write while the slot is being moved
redis.call('HSET', session, 'agent', agent, 'until', now + life)
redis.call('PEXPIRE', session, math.min(tonumber(ARGV[4]), life))
redis.call('ZREMRANGEBYSCORE', all, '-inf', now)
redis.call('ZADD', all, now + life, hash)
redis.call('PEXPIRE', all, life, 'NX')
redis.call('PEXPIRE', all, life, 'GT')
return 1
