/** Dresses the document: light or dark as wanted or as the system is, and the site's colour. */
export class Dress {
  readonly #root: HTMLElement;
  readonly #system: MediaQueryList;
  #theme: string | undefined;
  #color: string | undefined;

  constructor(root: HTMLElement) {
    this.#root = root;
    this.#system = matchMedia("(prefers-color-scheme: dark)");
    this.#system.addEventListener("change", () => this.#apply());
    this.#apply();
  }

  wear(theme: string | undefined, color: string | undefined): void {
    this.#theme = theme;
    this.#color = color;
    this.#apply();
  }

  #apply(): void {
    const dark = this.#theme === "dark" || (this.#theme !== "light" && this.#system.matches);
    const { dataset, style } = this.#root;
    dataset["theme"] = dark ? "dark" : "light";
    if (!this.#color || !CSS.supports("color", this.#color)) return;
    dataset["brand"] = "own";
    style.setProperty("--own", this.#color);
  }
}
