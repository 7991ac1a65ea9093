/** Something the palette can do, under the words that find it. */
export interface Choice {
  readonly label: string;
  /** The keys that do the same. */
  readonly keys?: string;
}

/**
 * The choices that hold every typed word, best first: those where all words begin a word of the label come before
 * those where they stand inside one; else the order given stays.
 */
export function matching<C extends Choice>(choices: readonly C[], typed: string): C[] {
  const words = typed.toLocaleLowerCase().split(/\s+/u).filter(Boolean);
  return choices
    .map((choice) => ({ choice, distance: distance(choice.label.toLocaleLowerCase(), words) }))
    .filter((one): one is { choice: C; distance: number } => one.distance !== undefined)
    .sort((a, b) => a.distance - b.distance)
    .map(({ choice }) => choice);
}

/** How many of the words only stand inside a word of the label; `undefined` when one is missing. */
function distance(label: string, words: readonly string[]): number | undefined {
  if (!words.every((word) => label.includes(word))) return undefined;
  return words.filter((word) => !label.startsWith(word) && !label.includes(` ${word}`)).length;
}
