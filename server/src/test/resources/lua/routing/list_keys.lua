#!lua flags=no-writes
-- All names lib/keys makes.
-- uses: keys
-- KEYS[1]  {s:SITE}
-- ARGV     1 lane  2 conversation  3 visitor  4 agent  5 promise
-- returns  the names, in the order of RoutingKeysIT
return {keys.rules, keys.timers, keys.steps, keys.log, keys.beat, keys.lanes, keys.owner, keys.estimate,
  keys.promises, keys.agents, keys.line(ARGV[1]), keys.ready(ARGV[1]), keys.away(ARGV[1]), keys.free(ARGV[1]), keys.staff(ARGV[1]),
  keys.shared(ARGV[1]), keys.served(ARGV[1]), keys.place(ARGV[2]), keys.why(ARGV[2]), keys.visitor(ARGV[3]),
  keys.agent(ARGV[4]), keys.desk(ARGV[4]), keys.paused(ARGV[4]), keys.kept(ARGV[4]),
  keys.rate(ARGV[4]), keys.guests(ARGV[2]), keys.help(),
  keys.promise(ARGV[5]), keys.promised('late'), keys.scores(486111), keys.board()}
