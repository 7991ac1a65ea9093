#!lua flags=no-writes
-- How a visitor asked to be told outside the page.
-- uses: keys, clock, outbox
-- KEYS[1]  {s:SITE}
-- ARGV     1 now (ms, empty: server clock)  2 visitor
-- returns  {language, mail, ms of consent, push, ms of consent}, each nil when missing
return redis.call('HMGET', keys.tell(ARGV[2]), 'language', 'mail', 'mailAt', 'push', 'pushAt')
