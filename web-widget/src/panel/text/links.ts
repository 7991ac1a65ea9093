/** A piece of a message: plain text, or a text that is an address to open. */
export interface Piece {
  text: string;
  href?: string;
}

// Characters that turn the direction of text end an address: they could make it look like another.
const CANDIDATE = /\bhttps?:\/\/[^\s<>"'`\u2066-\u2069\u202a-\u202e]+/giu;
const TAIL = /[.,;:!?،؛؟…»”’)\]}]+$/u;

/** Splits a message at its web addresses. Only what the browser itself parses as http or https becomes one. */
export function splitLinks(text: string): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const { 0: found, index } of text.matchAll(CANDIDATE)) {
    const address = withoutTail(found);
    const href = webAddress(address);
    if (href === undefined) continue;
    if (index > end) pieces.push({ text: text.slice(end, index) });
    pieces.push({ text: address, href });
    end = index + address.length;
  }
  if (end < text.length) pieces.push({ text: text.slice(end) });
  return pieces;
}

/** Punctuation at the end belongs to the sentence, unless it closes a bracket that the address opened. */
function withoutTail(found: string): string {
  const cut = found.replace(TAIL, "");
  const rest = found.slice(cut.length);
  return rest.startsWith(")") && cut.includes("(") && !cut.includes(")") ? `${cut})` : cut;
}

function webAddress(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  const web = url.protocol === "https:" || url.protocol === "http:";
  // A user name in front of the host is only ever there to look like another site.
  return web && url.username === "" && url.password === "" ? url.href : undefined;
}
