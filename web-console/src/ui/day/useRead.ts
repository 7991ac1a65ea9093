import { useCallback, useEffect, useState } from "preact/hooks";

/** What was read last, whether the last try failed, and how to read it again at once. */
export type Read<T> = readonly [value: T | undefined, failed: boolean, again: () => void];

/** Reads something again and again; what was read stays while the server cannot be reached. @param every in milliseconds */
export function useRead<T>(read: () => Promise<T>, every: number, key: string): Read<T> {
  const [value, setValue] = useState<{ key: string; value: T }>();
  const [failed, setFailed] = useState(false);
  const [round, setRound] = useState(0);
  useEffect(() => {
    let left = false;
    const once = () =>
      void read().then(
        (told) => {
          if (left) return;
          setValue({ key, value: told });
          setFailed(false);
        },
        () => left || setFailed(true),
      );
    once();
    const timer = setInterval(once, every);
    return () => {
      left = true;
      clearInterval(timer);
    };
  }, [key, every, round]);
  const again = useCallback(() => setRound((was) => was + 1), []);
  return [value?.key === key ? value.value : undefined, failed, again];
}
