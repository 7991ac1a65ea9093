-- The transcript of one conversation. The root {c:ID} is a hash (who, where, state, seq, mark); its other keys on the same slot:
--   root:t    stream, ids SEQ-0, fields m (mark) and e (the entry as JSON, as readers get it)
--   root:ids  hash, author and command id -> "seq mark at"; kept as long as the transcript, so that a repeat is known for ever
local transcript = {}

function transcript.log(root) return root .. ':t' end
function transcript.ids(root) return root .. ':ids' end

-- The clock: what the caller sends, or the server's own when that is empty. Milliseconds since 1970.
function transcript.now(sent)
  if sent ~= '' then return sent end
  local t = redis.call('TIME')
  return string.format('%d%03d', t[1], math.floor(t[2] / 1000))
end

-- Asks for every key before the first write: while the slot is being moved, Redis then refuses the script as a whole.
function transcript.touch(root)
  redis.call('EXISTS', root, transcript.log(root), transcript.ids(root))
end

-- Appends one entry and publishes it. last: {seq, mark} of the entry before, false when there is none. body: JSON members
-- without braces. kind and subject: one letter and an agent's id or '-', so that a node can tell what happened without reading JSON.
function transcript.append(root, last, mark, at, kind, subject, body)
  local seq = string.format('%d', (tonumber(last[1]) or 0) + 1)
  local prev = last[2] or '-'
  local entry = '{"seq":' .. seq .. ',"mark":"' .. mark .. '","at":' .. at .. ',' .. body .. '}'
  redis.call('XADD', transcript.log(root), seq .. '-0', 'm', mark, 'e', entry)
  redis.call('HSET', root, 'seq', seq, 'mark', mark)
  redis.call('SPUBLISH', root, table.concat({'e', seq, mark, prev, kind, subject,
    '{"type":"entry","conversation":"' .. string.sub(root, 4, -2) .. '","prev":"' .. prev .. '","entry":' .. entry .. '}'}, ' '))
  return seq
end

-- Gives every key of the conversation the same time to live.
function transcript.keep(root, ms)
  redis.call('PEXPIRE', root, ms)
  redis.call('PEXPIRE', transcript.log(root), ms)
  redis.call('PEXPIRE', transcript.ids(root), ms)
end
