-- Messages: places whose visitor need not be there and is answered by a moment that was promised (message of the place, ms). One stands
-- in no line (state booked) until an agent of its lane has nobody else to serve, or the moment is near: then it is matched like others.
-- Timers: inbox|LANE, message|C (lib/messages_due).
NAMED.messages = ':messages' -- ZSET of conversations that were left as messages and not answered, moment ms
function keys.inbox(lane) return root .. ':inbox:' .. lane end -- ZSET of those that stand in no line, since ms

-- ms: so long before its time it goes to the front, is at risk; a lane looks for somebody free so often
local MESSAGE = {front = 60 * 60000, risk = 15 * 60000, every = 5000}

-- Nobody owes an answer any more. Returns the promise, if there was one.
local function message_done(place)
  redis.call('ZREM', keys.messages, place.id)
  redis.call('ZREM', keys.inbox(place.lane), place.id)
  redis.call('HDEL', keys.place(place.id), 'message')
  clear_timers(place.id, 'message')
  return promise_of('reply_by:' .. place.id)
end

-- The conversation of a message is over. Who ends it unanswered breaks the promise, but for the visitor.
local function message_ends(place, by)
  local promise = message_done(place)
  if not promise or promise.settled then return end
  if by ~= 'visitor' then move_promise(promise, 'broken', 'unanswered') end
  drop_promise(promise, now, 'ended')
end
