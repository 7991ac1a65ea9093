import type { App } from "../state/app.ts";

/** Whether fingers are the main way to point here: then a focused field would call up the keyboard unasked. */
export function coarsePointer(): boolean {
  return matchMedia("(pointer: coarse)").matches;
}

/**
 * Makes a ref that gives the focus to what has just come on screen, when the visitor's own doing brought it there.
 *
 * @param typing for a field: left alone on touch screens
 */
export function followFocus(app: App, typing = false): (element: HTMLElement | null) => void {
  return (element) => {
    if (!element || !app.follow.peek() || (typing && coarsePointer())) return;
    app.follow.value = false;
    // Once it is in the document: a ref is called before its parents are attached.
    queueMicrotask(() => element.focus());
  };
}
