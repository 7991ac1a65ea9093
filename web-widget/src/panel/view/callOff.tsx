import { Component, type JSX } from "preact";
import { type CallbackWords, callbackWords } from "../i18n/callback.ts";
import type { App } from "../state/app.ts";
import { type Calling, callingOf } from "../state/calling.ts";

interface CallOffProps {
  app: App;
  say: CallbackWords;
  /** An agent is asked or dials: the time is nobody else's any more. */
  underWay?: boolean;
}

/** The way to call a callback off. */
export function CallOff({ app, say, underWay = false }: CallOffProps): JSX.Element {
  const calling = callingOf(app);
  return (
    <>
      <button
        type="button"
        class="link"
        onClick={() => {
          calling.asking.value = true;
        }}
      >
        {say("cb.cancel")}
      </button>
      {calling.asking.value && <Ask say={say} calling={calling} underWay={underWay} />}
    </>
  );
}

/** What stands in the chat while an agent dials: whom they call, and the way to call it off. */
export function Dialled({ app }: { app: App }): JSX.Element | null {
  const say = callbackWords(app.words.value);
  const { state, number } = callingOf(app).booked ?? {};
  if (!say || state !== "started" || number === undefined) return null;
  return (
    <div class="rest">
      <p class="typing" role="status">
        {say("cb.duePhone", { number })}
      </p>
      <CallOff app={app} say={say} underWay />
    </div>
  );
}

interface AskProps {
  say: CallbackWords;
  calling: Calling;
  underWay: boolean;
}

/** Asks before a promise is given back. */
class Ask extends Component<AskProps> {
  readonly #appeared = (dialog: HTMLDialogElement | null) => queueMicrotask(() => dialog?.showModal());

  override render({ say, calling, underWay }: AskProps): JSX.Element {
    const keep = () => {
      calling.asking.value = false;
    };
    return (
      <dialog ref={this.#appeared} aria-labelledby="cancel" onClose={keep}>
        <h2 id="cancel">{say("cb.cancelAsk")}</h2>
        {!underWay && <p>{say("cb.cancelText")}</p>}
        <p>{say("cb.cancelEnds")}</p>
        <div class="pair">
          <button type="button" class="button second" onClick={keep}>
            {say("cb.keep")}
          </button>
          <button type="button" class="button" onClick={() => void calling.cancel()}>
            {say("cb.cancel")}
          </button>
        </div>
      </dialog>
    );
  }
}
