/**
 * Makes the id of a command: 22 characters of base64url (132 random bits), so that no two clients ever make the same
 * one and a message sent again is recognised.
 */
export function commandId(): string {
  const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  return Array.from(crypto.getRandomValues(new Uint8Array(22)), (byte) => alphabet[byte & 63]).join("");
}
