/** Where this panel runs. */
export interface Place {
  site: string;
  /** In a frame on a host page; otherwise it is a page of its own. */
  framed: boolean;
}

/** Reads the site from `/frame/{site}` or `/chat/{site}`. */
export function placeOf(path: string): Place | undefined {
  const match = /^\/(frame|chat)\/([a-z0-9-]{1,40})\/?$/.exec(path);
  return match?.[2] === undefined ? undefined : { site: match[2], framed: match[1] === "frame" };
}
