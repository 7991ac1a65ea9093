/** The WebSocket subprotocol both sides must name; see docs/protocol.md. */
export const SUBPROTOCOL = "ringback.v1";
