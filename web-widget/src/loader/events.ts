/** A function of the page that hears of an event. */
export type Listener = (detail: unknown) => void;

/** The events a page can listen to. A listener that throws harms nobody but itself. */
export class Events {
  readonly #listeners = new Map<string, Set<Listener>>();

  /** @returns a function that takes the listener off again */
  on(event: string, listener: Listener): () => void {
    const set = this.#listeners.get(event) ?? new Set();
    this.#listeners.set(event, set.add(listener));
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
    this.#listeners.get(event)?.delete(listener);
  }

  emit(event: string, detail?: unknown): void {
    for (const listener of [...(this.#listeners.get(event) ?? [])]) {
      try {
        listener(detail);
      } catch (error) {
        reportError(error);
      }
    }
  }
}
