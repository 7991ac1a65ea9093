/** By when a message that was left is answered: `Answer promised by Today 14:15`. @param say how a moment is said */
export function replyWords(replyBy: number, now: number, say: (at: number, now: number) => string): string {
  return `Answer promised by ${say(replyBy, now)}${now > replyBy ? " · late, apologise" : ""}`;
}
