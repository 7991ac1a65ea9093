-- Callbacks: HASH state, conversation, visitor, lane, window (ms it begins), weight (slots it counts), channel (phone, chat), contact,
-- hash, mail, mailHash, next (ms), attempts, first (ms of the first), agent, outcome, dialled (ms), tries (lib/call_views), for (agent),
-- proposed, asked (windows, ms), news (how many were sent), held, booked, consent, address (from where), zone, language, kind, called, name (settled).
--   kind: turn while the place stays in line with its score (callback/book_turn); window is then the moment by which it is promised;
--   called: ms of the first call to come for the turn. Timers: call|B, risk|B, late|B, erase|B (lib/calls_due)
-- What may happen to one is also model/callback/CallbackMove.java; a test compares the two.
-- While one is booked its place has the state booked and stands in no line; due, it is a place like others. Its place has call
-- (the callback) and, when an agent dials, phone (the number).
NAMED.calls = ':callbacks' -- ZSET of callbacks, window ms
function keys.call(id) return root .. ':b:' .. id end -- HASH
function keys.window(start) return root .. ':window:' .. start end -- HASH department or lane -> weight sold

local CALL_MOVES = {
  book = {'booked', 'offered'},
  expire = {'expired', 'offered due'},
  remind = {'reminded', 'booked'},
  fall_due = {'due', 'booked reminded retry'},
  ring = {'ringing', 'due'},
  decline = {'due', 'ringing'},
  start = {'started', 'ringing'},
  lose = {'due', 'started'},
  no_answer = {'retry', 'started'},
  keep = {'kept', 'started retry due'},
  keep_late = {'late', 'started retry due'},
  come_back = {'kept', 'booked reminded due ringing retry'},
  ['break'] = {'broken', 'due'},
  move = {'booked', 'booked reminded due retry'},
  cancel = {'cancelled', 'offered booked reminded due ringing started retry'},
}
local CALL_SETTLED = {kept = true, late = true, broken = true, cancelled = true, expired = true}
local CALL_LONGEST = 2 * 3600000
local CALL_KEPT = 30 * 24 * 3600000 -- then a settled callback is forgotten, its number earlier
local CALL = {'state', 'conversation', 'visitor', 'lane', 'window', 'weight', 'channel', 'contact', 'hash', 'mailHash', 'attempts',
  'first', 'agent', 'kind', 'called', 'whole', 'aside'}

local function call_of(id)
  local f, call = redis.call('HMGET', keys.call(id), unpack(CALL)), {id = id}
  if not f[1] then return nil end
  for i, field in ipairs(CALL) do call[field] = f[i] end
  call.window, call.attempts = tonumber(call.window), tonumber(call.attempts)
  return call
end

local function call_may(call, move)
  return call ~= nil and string.find(' ' .. CALL_MOVES[move][2] .. ' ', ' ' .. call.state .. ' ', 1, true) ~= nil
end

local function ends_of(call) return call.kind == 'turn' and call.window or call.window + rules.window end
local function promise_id(call) return 'callback:' .. call.id .. ':' .. whole(call.window / 1000) end
-- Who books at the last minute needs no reminder.
local function reminder_of(call) return call.window - rules.reminder > now and call.window - rules.reminder or call.window end

-- Sells (sign 1) or gives back (-1) a callback's part of its window.
local function sell(call, sign)
  if call.kind == 'turn' then return end
  local key = keys.window(whole(call.window))
  redis.call('HINCRBY', key, string.match(call.lane, '^[^:]*'), sign * call.weight)
  redis.call('HINCRBY', key, call.lane, sign * call.weight)
  redis.call('PEXPIRE', key, whole(math.max(call.window - now, 0) + 2 * CALL_LONGEST))
end

-- Whether a window has room for so much more, in its department and in its lane.
local function has_room(window, lane, weight, of_department, of_lane)
  local sold = redis.call('HMGET', keys.window(whole(window)), string.match(lane, '^[^:]*'), lane)
  return (tonumber(sold[1]) or 0) + weight <= tonumber(of_department) and (tonumber(sold[2]) or 0) + weight <= tonumber(of_lane)
end

local function settle_call(call)
  clear_timers(call.id, 'call', 'late', 'risk')
  set_timer('erase', call.id, call.state == 'cancelled' and now or now + rules.contact)
  redis.call('HDEL', keys.call(call.id), 'next')
  redis.call('HSET', keys.call(call.id), 'name', redis.call('HGET', keys.place(call.conversation), 'name') or '') -- the place goes
  redis.call('PEXPIRE', keys.call(call.id), whole(CALL_KEPT))
  redis.call('HDEL', keys.place(call.conversation), 'call', 'phone')
  if redis.call('HGET', keys.visitor(call.visitor), 'call') == call.id then redis.call('HDEL', keys.visitor(call.visitor), 'call') end
  free_contacts(call)
  if call.window > now then sell(call, -1) end
  local promise = promise_of(promise_id(call))
  if promise and call.state == 'kept' then keep_promise(promise, tonumber(call.first) or now, call.agent or nil)
  elseif promise and call.state == 'expired' and call.called then keep_promise(promise, tonumber(call.called))
  elseif promise then drop_promise(promise, now, call.state) end
end

-- move_call(call, move, next, field, value, …): one step of its life, when it is legal. next: ms by which somebody has to act; nil
-- once settled. Returns whether it was.
local function move_call(call, move, next, ...)
  if not call_may(call, move) then return false end
  local from; from, call.state = call.state, CALL_MOVES[move][1]
  redis.call('HSET', keys.call(call.id), 'state', call.state, 'changed', at, ...)
  log('callback', 'c', call.conversation, 'l', call.lane, 'a', call.agent, 'b', call.id, 'm', move, 's', call.state,
    'window', whole(call.window), 'by', call.by)
  if COUNTED[move] and (from ~= 'offered' or move == 'book') then count_call(call, COUNTED[move]) end
  if CALL_SETTLED[call.state] then settle_call(call)
  else
    redis.call('HSET', keys.call(call.id), 'next', whole(next))
    set_timer('call', call.id, next)
  end
  tell_of_call(call, move, ends_of(call), next)
  tell_visitor(call.visitor)
  tell_board()
  return true
end

-- What happens to the place of a callback happens to the callback: ring, decline, lose, and start with the agent. One who dials
-- gets nothing else meanwhile (rulings R24).
local function call_follows(place, move, agent)
  local call = call_of(place.call)
  local last = call and call.window + CALL_LONGEST
  if move == 'ring' and call and call.state == 'booked' then move_call(call, 'fall_due', last) end
  if move ~= 'start' then
    move_call(call, move, last, 'attempts', call and call.attempts - (move == 'lose' and 1 or 0))
  elseif call_may(call, move) then
    if not call.first then count_begun(call) end
    call.agent, call.first = agent, call.first or at
    move_call(call, move, now + CALL_LONGEST, 'agent', agent, 'attempts', call.attempts + 1, 'first', call.first, 'dialled', '',
      'outcome', '')
    local promise = promise_of(promise_id(call))
    if promise then keep_promise(promise, tonumber(call.first), agent) end
  end
end
