import { Component, type JSX } from "preact";
import { callbackWords } from "../i18n/callback.ts";
import type { App } from "../state/app.ts";
import { Booking as State } from "../state/booking.ts";
import { BookForm } from "./bookForm.tsx";
import { ChooseWay } from "./chooseWay.tsx";
import { Reach } from "./reach.tsx";
import { Times } from "./times.tsx";

/** Choosing how and when to be called back. */
export class Booking extends Component<{ app: App }> {
  readonly #booking = new State(this.props.app);
  #end = () => {};

  override componentDidMount(): void {
    this.#end = this.#booking.begin();
  }

  override componentWillUnmount(): void {
    this.#end();
  }

  override render({ app }: { app: App }): JSX.Element {
    const booking = this.#booking;
    const say = callbackWords(app.words.value);
    if (!say) return <div class="body" />;
    const step = booking.step.value;
    if (step === "ways") return <ChooseWay booking={booking} say={say} />;
    if (step === "reach") return <Reach booking={booking} say={say} />;
    if (step === "times") return <Times booking={booking} say={say} />;
    return <BookForm booking={booking} say={say} />;
  }
}
