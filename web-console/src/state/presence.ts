import type { BoardPlace } from "@ringback/web-protocol";

const WORDS: Record<NonNullable<BoardPlace["turn"]>, string> = {
  away: "away, keeps the place",
  held: "away, waits for a callback",
  called: "was called, has not answered yet",
  passed: "did not come when called, is next",
  missed: "did not come, the place is kept for a while",
};

/** Whether somebody who waits is there for their turn, in words. */
export function presenceWords({ turn }: Pick<BoardPlace, "turn">): string {
  return turn === undefined ? "there" : WORDS[turn];
}
