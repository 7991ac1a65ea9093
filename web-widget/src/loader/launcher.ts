import { labelFor } from "./labels.ts";

const SVG = "http://www.w3.org/2000/svg";
const SAY = "M4 12a8 7.5 0 1 1 3.6 6.3L3.5 19.5l1.2-3.5A7 7 0 0 1 4 12";
const DOWN = "m6 9.5 6 6 6-6";

/** The round button in the corner. It has a name of its own, so what is drawn in it is never read out. */
export class Launcher {
  readonly button = document.createElement("button");
  readonly #badge = document.createElement("i");
  readonly #drawing = document.createElementNS(SVG, "path");
  #name = "";
  #unread = "";
  #open = false;

  constructor(locale: string) {
    // Drawn with elements: a page may forbid every way to make them from text.
    const svg = document.createElementNS(SVG, "svg");
    svg.setAttribute("viewBox", "0 0 24 24");
    svg.append(this.#drawing);
    this.button.append(svg, this.#badge);
    this.speak(locale);
  }

  /** Speaks another language. */
  speak(locale: string): void {
    const { language, name } = labelFor(locale);
    this.button.lang = language;
    this.#name = name;
    this.#draw();
  }

  /** The panel was opened or closed. */
  turn(open: boolean): void {
    this.#open = open;
    this.#draw();
  }

  /** Messages that nobody has seen, and the same in words. */
  count(unread: number, label: string): void {
    this.#badge.textContent = `${unread > 9 ? "9+" : unread || ""}`;
    this.#unread = label;
    this.#draw();
  }

  #draw(): void {
    this.button.className = this.#open ? "open" : "";
    this.#drawing.setAttribute("d", this.#open ? DOWN : SAY);
    this.button.ariaExpanded = `${this.#open}`;
    this.button.ariaLabel = this.#unread ? `${this.#name}, ${this.#unread}` : this.#name;
  }
}
