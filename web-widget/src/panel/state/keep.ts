/** A small store for text. */
export interface Keep {
  /** False when everything is forgotten with the page. */
  readonly lasting: boolean;
  read(key: string): string | undefined;
  write(key: string, value: string): void;
  forget(key: string): void;
}

/** The frame's own storage; where the browser denies it (or it is full), memory. */
export function openKeep(open: () => Storage): Keep {
  try {
    const storage = open();
    const probe = "ringback:probe";
    storage.setItem(probe, "1");
    storage.removeItem(probe);
    return {
      lasting: true,
      read: (key) => storage.getItem(key) ?? undefined,
      write: (key, value) => storage.setItem(key, value),
      forget: (key) => storage.removeItem(key),
    };
  } catch {
    return memoryKeep();
  }
}

function memoryKeep(): Keep {
  const values = new Map<string, string>();
  return {
    lasting: false,
    read: (key) => values.get(key),
    write: (key, value) => void values.set(key, value),
    forget: (key) => void values.delete(key),
  };
}
