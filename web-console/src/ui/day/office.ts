import { createContext } from "preact";
import { useContext, useRef } from "preact/hooks";
import { timesIn } from "../times.ts";

/** How moments are said where the office reads the clock. */
export const OfficeTimes = createContext(timesIn());

/** How moments are said where the office reads the clock. */
export const useOfficeTimes = () => useContext(OfficeTimes);

/** What there was last, while there is nothing. */
export function useLast<T>(value: T | undefined): T | undefined {
  const last = useRef(value);
  if (value !== undefined) last.current = value;
  return last.current;
}
