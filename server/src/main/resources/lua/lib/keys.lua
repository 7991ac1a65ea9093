-- Names of all keys and channels of one site; store/RoutingKeys has the same list for Java, and a test compares them.
-- KEYS[1] is the root {s:SITE}.
local root, settled
local texts -- small whole numbers, made when they are first wanted
local keys = {}

-- Endings of the names that are one for each site; libraries add theirs.
local NAMED = {
  rules = ':rules', -- HASH the site's own times and bounds, packed (lib/rules)
  timers = ':timers', -- ZSET kind|id, due ms
  steps = ':todo', -- ZSET step|conversation|n|agent|reason, since ms (lib/steps)
  log = ':log', -- STREAM of all transitions
  beat = ':beat', -- STRING ms of the last tick
  lanes = ':lanes', -- SET of lanes that were ever used
  owner = ':owner', -- HASH node, until, fence: who feeds the estimator of waits
  estimate = ':estimate', -- HASH fence, version, state: what the owner knows
  promises = ':promises', -- ZSET of all promises, due ms (lib/promises)
  agents = ':agents', -- SET of agents who are signed on or still hold chats
}

-- While a slot moves between nodes, either side refuses a command on several keys of which one is missing: so this stops the
-- whole script before its first write, on the old node and on the new one. In a settled slot it does nothing.
function begin.keys()
  texts = texts or {}
  if root ~= KEYS[1] then
    root, settled = KEYS[1], KEYS[1] .. ':settled'
    for name, ending in pairs(NAMED) do keys[name] = root .. ending end
  end
  redis.call('EXISTS', root, settled)
end

-- A whole number as text. Redis writes every number it is given as one that may have 17 digits, which takes longer than many a command.
local function whole(number)
  if texts[number] then return texts[number] end
  local text = string.format('%d', number)
  if #text < 4 then texts[tonumber(text)] = text end
  return text
end

-- Scores of line(lane) and free(lane): Redis keeps short lists as text, and reads whole numbers much faster there than fractions.
local function in_micros(ms) return string.format('%d', ms * 1000 + 0.5) end

function keys.line(lane) return root .. ':line:' .. lane end -- ZSET of all places, score = arrival - head start, whole µs
function keys.ready(lane) return root .. ':ready:' .. lane end -- ZSET, same scores in ms: visitor is here and no offer rings
function keys.away(lane) return root .. ':away:' .. lane end -- ZSET, same scores in ms: visitor is not here (lib/turns)
function keys.free(lane) return root .. ':free:' .. lane end -- ZSET of agents who would take an offer, by the policy (lib/agents)
function keys.staff(lane) return root .. ':staff:' .. lane end -- HASH status -> agents at work who serve it (lib/staff)
function keys.shared(lane) return root .. ':shared:' .. lane end -- HASH lane -> slots of accepting agents who serve both
function keys.served(lane) return root .. ':served:' .. lane end -- HASH minute -> people who got an agent (lib/served)
function keys.place(conversation) return root .. ':p:' .. conversation end -- HASH (lib/places)
function keys.why(conversation) return root .. ':why:' .. conversation end -- LIST of the place's reasons (lib/log)
function keys.visitor(visitor) return root .. ':v:' .. visitor end -- HASH (lib/arrivals); also the channel of that visitor
function keys.agent(agent) return root .. ':a:' .. agent end -- HASH (lib/agents); also the channel of that agent
function keys.desk(agent) return root .. ':d:' .. agent end -- HASH conversation -> state, offer -> conversation
function keys.paused(agent) return root .. ':paused:' .. agent end -- ZSET of places not to be offered again before, ms
function keys.kept(agent) return root .. ':kept:' .. agent end -- ZSET as ready(lane): of places kept for this agent
function keys.returned(agent) return root .. ':returned:' .. agent end -- LIST of chats that came back while they were away (lib/handed)
function keys.rate(agent) return root .. ':rate:' .. agent end -- ZSET of places put before them (lib/rates)
function keys.guests(conversation) return root .. ':g:' .. conversation end -- HASH of colleagues in a chat (lib/guests)
function keys.help() return root .. ':help' end -- ZSET of conversations whose agents ask for help, ms
function keys.promise(id) return root .. ':promise:' .. id end -- HASH (lib/promises)
function keys.promised(state) return root .. ':promises:' .. state end -- ZSET of promises made, at_risk or late, due ms
function keys.scores(hour) return root .. ':scores:' .. hour end -- HASH lane|measure -> number, of an hour since 1970 (lib/promises)
function keys.board() return root .. ':board' end -- channel only
