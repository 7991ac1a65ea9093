#!lua
-- uses: transcript
-- The conversation has its place: from now on it lives as long as the site keeps transcripts.
-- KEYS[1]  {c:ID}
-- ARGV     1 time to live (ms)
-- returns  {kept | absent}
transcript.touch(KEYS[1])
if redis.call('EXISTS', KEYS[1]) == 0 then return {'absent'} end
transcript.keep(KEYS[1], ARGV[1])
return {'kept'}
