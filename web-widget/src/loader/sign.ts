/** A red dot. Only for pages that ask for it: others may have a policy that forbids such a picture, and reports it. */
const DOT =
  "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' viewBox='-1 -1 2 2'><circle r='1' fill='red'/></svg>";

/** Calls from the tab of a page that nobody looks at: by its title and by its icon. */
export class Sign {
  readonly #icon = document.createElement("link");
  #said = "";
  #before = "";

  /** Says something, or with an empty text nothing any more. A title the page has set meanwhile is left alone. */
  say(text: string, dotted: boolean): void {
    if (document.title === this.#said) document.title = this.#before;
    this.#said = text;
    this.#icon.remove();
    if (text) {
      this.#before = document.title;
      document.title = text;
      this.#icon.rel = "icon";
      this.#icon.href = DOT;
      if (dotted) document.head.append(this.#icon);
    }
  }
}

/** Shakes the telephone of somebody who has touched the page; for others a browser only complains. */
export function buzz(): void {
  if (navigator.userActivation?.hasBeenActive) navigator.vibrate?.(200);
}
