import { Component, type JSX } from "preact";
import type { App } from "../state/app.ts";
import { StillTold } from "./stillTold.tsx";

/** Asks before the conversation ends or the place is given up. */
export class Confirm extends Component<{ app: App }> {
  readonly #appeared = (dialog: HTMLDialogElement | null) => queueMicrotask(() => dialog?.showModal());

  override render({ app }: { app: App }): JSX.Element {
    const words = app.words.value;
    const waiting = app.session.thread.value?.facts.state === "waiting";
    return (
      <dialog ref={this.#appeared} aria-labelledby="confirm" onClose={() => app.confirm(false)}>
        <h2 id="confirm">{words.say(waiting ? "queue.exitAsk" : "end.confirm")}</h2>
        {waiting && <p>{words.say("queue.exitText")}</p>}
        {waiting && <StillTold app={app} />}
        <div class="pair">
          <button type="button" class="button second" onClick={() => app.confirm(false)}>
            {words.say("nav.cancel")}
          </button>
          <button type="button" class="button" onClick={() => void app.end()}>
            {words.say(waiting ? "queue.exit" : "end.menu")}
          </button>
        </div>
      </dialog>
    );
  }
}
