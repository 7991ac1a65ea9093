import type { HeadStart } from "@ringback/web-protocol";

const REASONS: Record<string, string> = {
  topic: "the topic goes first",
  repeat: "repeat contact",
  dropped: "the last chat broke off",
};

/** Why somebody stands further in front than their arrival says: `ahead by 5 min: repeat contact`. */
export function headStartWords({ minutes, reasons }: HeadStart): string {
  const why = reasons.map((reason) => REASONS[reason] ?? reason).join(", ");
  return `ahead by ${minutes} min${why && `: ${why}`}`;
}

/** What a visitor was told of their place when they came. */
export function toldWords(ahead: number): string {
  if (ahead === 0) return "nobody in front";
  return ahead === 1 ? "1 person in front" : `${ahead} people in front`;
}
