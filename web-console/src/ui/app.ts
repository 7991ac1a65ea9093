import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Sound } from "../alerts/sound.ts";
import type { Console } from "../state/console.ts";
import type { Preferences } from "../state/preferences.ts";
import type { Layout } from "./layout.ts";

/** What components reach: the state, the preferences of this device, and the layout of the page. */
export interface App {
  console: Console;
  preferences: Preferences;
  layout: Layout;
  sound: Sound;
}

/** Holds the {@link App} of the page. */
export const AppContext = createContext<App | undefined>(undefined);

/** The app of the page. */
export function useApp(): App {
  const app = useContext(AppContext);
  if (!app) throw new Error("a component outside AppContext");
  return app;
}
