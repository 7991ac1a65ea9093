import type { HeadStart } from "@ringback/web-protocol";

const REASONS: Record<string, string> = {
  topic: "the topic goes first",
  repeat: "repeat contact",
  dropped: "the last chat broke off",
};

/** One reason for a head start in words; the name of a plan is the site's own. */
export function headStartReason(reason: string): string {
  return REASONS[reason] ?? reason.replace(/^plan:/, "plan ");
}

/** Why somebody stands further in front than their arrival says: `ahead by 5 min: repeat contact`. */
export function headStartWords({ minutes, reasons }: HeadStart): string {
  const why = reasons.map(headStartReason).join(", ");
  return `ahead by ${minutes} min${why && `: ${why}`}`;
}

/** What a visitor was told of their place when they came. */
export function toldWords(ahead: number): string {
  if (ahead === 0) return "nobody in front";
  return ahead === 1 ? "1 person in front" : `${ahead} people in front`;
}
