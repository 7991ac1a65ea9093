import type { Check } from "./shape.ts";

/**
 * Reads one text frame. `null` counts as absent, as the protocol says.
 *
 * @returns the event, or `undefined` for a frame that is no event this client knows: such a frame is skipped.
 */
export function decode<E>(frame: unknown, isEvent: Check<E>): E | undefined {
  if (typeof frame !== "string") return undefined;
  try {
    const value: unknown = JSON.parse(frame, (_key, field) => (field === null ? undefined : field));
    return isEvent(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
