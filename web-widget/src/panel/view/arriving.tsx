import { Component, type JSX } from "preact";
import { type AwayWords, awayWords } from "../i18n/away.ts";
import type { App } from "../state/app.ts";
import { Arrival } from "../state/arrival.ts";
import { Heading } from "./heading.tsx";

interface ArrivingProps {
  app: App;
  code: string;
}

/** The page somebody opened with a code: says what a press does, and what came of it. */
export class Arriving extends Component<ArrivingProps> {
  readonly #arrival = new Arrival(this.props.app, this.props.code);

  override render({ app }: ArrivingProps): JSX.Element {
    const say = awayWords(app.words.value);
    return (
      <div class="body greeting arriving" aria-live="polite">
        {say && (this.#arrival.purpose === "tell" ? this.#telling(app, say) : this.#comingBack(app, say))}
      </div>
    );
  }

  #telling(app: App, say: AwayWords): JSX.Element {
    const step = this.#arrival.step.value;
    if (step === "done" || step === "denied" || step === "gone") {
      return <Heading app={app}>{say(`tell.${step}`)}</Heading>;
    }
    return (
      <>
        <Heading app={app}>{say("tell.ask")}</Heading>
        <p class="lead">{step === "failed" ? app.words.value.say("err.other") : say("tell.asks")}</p>
        {this.#button(say("tell.yes"), step === "busy" || !app.session.site.value, () => this.#arrival.yes())}
      </>
    );
  }

  #comingBack(app: App, say: AwayWords): JSX.Element {
    const step = this.#arrival.step.value;
    if (step === "used") {
      return (
        <>
          <Heading app={app}>{say("back.used")}</Heading>
          {this.#button(say("back.fresh"), false, () => this.#arrival.fresh())}
        </>
      );
    }
    if (step === "sent" || step === "gone") {
      return (
        <>
          <Heading app={app}>{say(`back.${step}`)}</Heading>
          {this.#button(say("back.anew"), false, () => this.#arrival.leave())}
        </>
      );
    }
    return (
      <>
        <Heading app={app}>{say("back.ask")}</Heading>
        {step === "failed" && <p class="lead">{app.words.value.say("err.other")}</p>}
        {this.#button(say("back.go"), step === "busy", () => this.#arrival.yes())}
      </>
    );
  }

  #button(name: string, busy: boolean, press: () => unknown): JSX.Element {
    return (
      <button type="button" class="button" aria-disabled={busy} onClick={() => void (busy || press())}>
        {name}
      </button>
    );
  }
}
