import { effect, type Signal, signal } from "@preact/signals";
import type { DraftStorage } from "./drafts.ts";

/** How the console looks. */
export type Theme = "auto" | "light" | "dark";

/** What a person set up on this device. */
export interface Preferences {
  theme: Signal<Theme>;
  sound: Signal<boolean>;
  /** Whether single letters are keys. */
  letters: Signal<boolean>;
}

const KEY = "ringback.preferences";

/** Reads the preferences and keeps them as they change. */
export function preferences(storage: DraftStorage | undefined): Preferences {
  const held = read(storage);
  const prefs: Preferences = {
    theme: signal(held.theme === "light" || held.theme === "dark" ? held.theme : "auto"),
    sound: signal(held.sound !== false),
    letters: signal(held.letters !== false),
  };
  effect(() => {
    const { theme, sound, letters } = prefs;
    write(storage, JSON.stringify({ theme: theme.value, sound: sound.value, letters: letters.value }));
  });
  return prefs;
}

function read(storage: DraftStorage | undefined): { theme?: unknown; sound?: unknown; letters?: unknown } {
  try {
    const value: unknown = JSON.parse(storage?.getItem(KEY) ?? "{}");
    return typeof value === "object" && value !== null ? value : {};
  } catch {
    return {};
  }
}

function write(storage: DraftStorage | undefined, value: string): void {
  try {
    storage?.setItem(KEY, value);
  } catch {
    // Refused: the preference lasts as long as the page.
  }
}
