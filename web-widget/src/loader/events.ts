/** A function of the page that hears of an event. */
export type Listener = (detail: unknown) => void;

/** The events a page can listen to. A listener that throws harms nobody but itself. */
export class Events {
  #listeners: [string, Listener][] = [];

  /** @returns a function that takes the listener off again */
  on(event: string, listener: Listener): () => void {
    this.off(event, listener);
    this.#listeners.push([event, listener]);
    return () => this.off(event, listener);
  }

  once(event: string, listener: Listener): () => void {
    const off = this.on(event, (detail) => {
      off();
      listener(detail);
    });
    return off;
  }

  off(event: string, listener: Listener): void {
    this.#listeners = this.#listeners.filter(([name, each]) => name !== event || each !== listener);
  }

  emit(event: string, detail?: unknown): void {
    for (const [name, listener] of this.#listeners) {
      try {
        if (name === event) listener(detail);
      } catch (error) {
        reportError(error);
      }
    }
  }
}
