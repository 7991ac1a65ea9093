-- Codes that show that a number or an address is a visitor's own (callback/prove_contact).
function keys.proof(visitor, hash) return root .. ':proof:' .. visitor .. ':' .. hash end -- HASH proven (ms) | code, sent (ms), tries
function keys.codes(hash) return root .. ':codes:' .. hash end -- STRING codes sent there within a day
