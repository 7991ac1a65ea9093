#!lua
-- uses: transcript
-- Opens a conversation with its question. It lives only a short while until it is kept, because a crash may follow before it
-- has a place in a line.
-- KEYS[1]  {c:ID}
-- ARGV     1 now (ms, empty: server clock)  2 time to live (ms)  3 mark  4 command id of the question  5 body of the question
--          6.. field, value: what is recorded (site, visitor, reference, language, topic, name, email, page, title,
--          subject, verifiedName, verifiedEmail, plan)
-- returns  {opened | repeat, seq, mark, at}
local root = KEYS[1]
transcript.touch(root)
if redis.call('EXISTS', root) == 1 then
  local known = redis.call('HMGET', root, 'seq', 'mark', 'startedAt')
  return {'repeat', known[1], known[2], known[3]}
end
local at = transcript.now(ARGV[1])
redis.call('HSET', root, 'state', 'waiting', 'startedAt', at, 'n', 0, 'seenByVisitor', 0, 'seenByAgent', 0, unpack(ARGV, 6))
local seq = transcript.append(root, {false, false}, ARGV[3], at, 'm', '-', ARGV[5])
redis.call('HSET', transcript.ids(root), 'v:' .. ARGV[4], seq .. ' ' .. ARGV[3] .. ' ' .. at)
transcript.keep(root, ARGV[2])
return {'opened', seq, ARGV[3], at}
