import { type Signal, signal } from "@preact/signals-core";
import { CommandFailed, commandId } from "@ringback/web-protocol";
import type { App } from "./app.ts";
import { type Complaint, complaintAbout, complaintOf } from "./rules.ts";

/** The question being asked: what stands in the form beside the draft, and how sending it goes. */
export class Question {
  readonly name = signal("");
  readonly email = signal("");
  readonly complaint: Signal<Complaint | undefined> = signal(undefined);
  readonly sending = signal(false);
  readonly #app: App;
  /** One id for one text, however often it is tried; a changed text is another message. */
  #attempt = { id: "", text: "" };

  constructor(app: App) {
    this.#app = app;
  }

  /** Sends it, or says what must be put right first. */
  async send(): Promise<void> {
    const [text, name, email] = [this.#app.draft, this.name, this.email].map((field) => field.peek().trim()) as [
      string,
      string,
      string,
    ];
    const topic = this.#app.topic.peek();
    this.complaint.value = complaintAbout(text, email);
    if (this.complaint.value || this.sending.peek()) return;
    this.sending.value = true;
    try {
      await this.#app.session.start(this.#idFor(text), {
        text,
        ...(topic && { topic }),
        ...(name && { name }),
        ...(email && { email }),
        ...(!this.#app.session.site.peek()?.open && { message: true }),
      });
      this.#attempt.text = "";
      this.#app.write("");
      this.#app.follow.value = true;
    } catch (error) {
      this.#refused(complaintOf(error instanceof CommandFailed ? error : { code: "internal", field: undefined }));
    }
    this.sending.value = false;
  }

  #idFor(text: string): string {
    if (this.#attempt.text !== text) this.#attempt = { id: commandId(), text };
    return this.#attempt.id;
  }

  #refused(complaint: Complaint): void {
    this.complaint.value = complaint;
    if (complaint.field === "form") this.#app.announcer.alarm(this.#app.words.peek().say(complaint.key));
  }
}
