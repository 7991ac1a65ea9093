/** Error codes with whether the same command may be sent again. A test compares this table with docs/protocol.md. */
export const ERRORS = {
  bad_json: false,
  unknown_type: false,
  missing_field: false,
  invalid_field: false,
  too_long: false,
  not_signed_in: false,
  already_signed_in: false,
  unknown_site: false,
  ticket_invalid: false,
  resume_expired: false,
  not_found: false,
  window_taken: false,
  hold_gone: false,
  turn_unsure: false,
  callback_exists: false,
  number_refused: false,
  code_needed: false,
  code_wrong: false,
  identity_refused: false,
  conversation_ended: false,
  offer_gone: false,
  no_more_time: false,
  agent_unavailable: false,
  too_many_guests: false,
  no_free_slot: false,
  superseded: false,
  closed: false,
  queue_full: true,
  too_fast: true,
  busy: true,
  retry: true,
  full: true,
  internal: true,
} as const;

/** A code an `error` event carries. */
export type ErrorCode = keyof typeof ERRORS;

/** Close codes by number: their names, and whether a client comes back. A test compares this with docs/protocol.md. */
export const CLOSES: Readonly<Record<number, { name: string; comeBack: boolean }>> = {
  1002: { name: "protocol", comeBack: false },
  1007: { name: "invalid_utf8", comeBack: false },
  1009: { name: "too_big", comeBack: false },
  4000: { name: "drain", comeBack: true },
  4001: { name: "slow_reader", comeBack: true },
  4002: { name: "replaced", comeBack: true },
  4003: { name: "idle", comeBack: true },
  4004: { name: "lifetime", comeBack: true },
  4005: { name: "unavailable", comeBack: true },
  4500: { name: "too_fast", comeBack: false },
  4501: { name: "auth_timeout", comeBack: false },
  4502: { name: "signed_out", comeBack: false },
  4503: { name: "forbidden", comeBack: false },
};

/** Whether a client comes back after a close with this code, also one that is not in the table. */
export function comesBack(code: number): boolean {
  return ![1002, 1007, 1009].includes(code) && !(code >= 4500 && code <= 4999);
}
