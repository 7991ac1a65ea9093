import { Component, type ComponentChildren, type JSX } from "preact";
import type { App } from "../state/app.ts";
import { followFocus } from "./focus.ts";

interface HeadingProps {
  app: App;
  children: ComponentChildren;
}

/** The heading of a screen. It takes the focus when the visitor's own doing brought the screen up. */
export class Heading extends Component<HeadingProps> {
  readonly #appeared = followFocus(this.props.app);

  override render({ children }: HeadingProps): JSX.Element {
    return (
      <h2 class="heading" ref={this.#appeared} tabIndex={-1}>
        {children}
      </h2>
    );
  }
}
