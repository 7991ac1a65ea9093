#!lua
-- A callback was offered to somebody who waits, the offer withdrawn, or refused: each is counted once for a conversation, in the hour
-- in which it happens (lib/promises). Who books later is counted by the script that books.
-- uses: keys, clock, log, promises
-- KEYS[1]  {s:SITE}
-- ARGV     1 now (ms, empty: server clock)  2 conversation  3 what (Offered, Withdrawn, Refused)
-- returns  counted | known: counted before | gone: they wait no more, or nothing was offered that could be withdrawn
local key, what = keys.place(ARGV[2]), ARGV[3]
local state, lane, offered = unpack(redis.call('HMGET', key, 'state', 'lane', 'callOffered'))
if state ~= 'line' and state ~= 'offered' or (what == 'Withdrawn' and not offered) then return 'gone' end
if redis.call('HSETNX', key, 'call' .. what, at) == 0 then return 'known' end
count_call({window = now, lane = lane}, string.lower(what))
return 'counted'
