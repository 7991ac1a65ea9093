import { signal } from "@preact/signals-core";

/** A part of the panel that is loaded when first needed; `undefined` until it is there. */
export function later<T>(load: () => Promise<T>): () => T | undefined {
  const part = signal<T | undefined>(undefined);
  let asked = false;
  const ask = async () => {
    asked = true;
    try {
      part.value = await load();
    } catch {
      // Without a network now; the next drawing asks again.
      asked = false;
    }
  };
  return () => {
    if (!asked) void ask();
    return part.value;
  };
}
