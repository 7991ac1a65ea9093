/** What tabs of one browser tell each other about one site's chat. */
export type TabNews = "began" | "forgotten";

/** Tells the other tabs, where the browser has a channel for it; the server's events reach every tab anyway. */
export class Tabs {
  readonly #channel: BroadcastChannel | undefined;

  constructor(site: string, heard: (news: TabNews) => void) {
    try {
      this.#channel = new BroadcastChannel(`ringback:${site}`);
      this.#channel.onmessage = (event) => {
        if (event.data === "began" || event.data === "forgotten") heard(event.data);
      };
    } catch {
      this.#channel = undefined;
    }
  }

  tell(news: TabNews): void {
    this.#channel?.postMessage(news);
  }

  close(): void {
    this.#channel?.close();
  }
}
