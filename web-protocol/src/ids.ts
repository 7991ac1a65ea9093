/**
 * Makes the id of a command: 128 random bits in hexadecimal, so that no two clients ever make the same one and a
 * message sent again is recognised.
 */
export function commandId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => (byte + 256).toString(16).slice(1)).join("");
}
