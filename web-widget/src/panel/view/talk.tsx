import "../style/talk.css";
import { Component, type JSX } from "preact";
import type { App } from "../state/app.ts";
import { callAttention } from "../state/attention.ts";
import { speakNews } from "../state/news.ts";
import { Chat } from "./chat.tsx";
import { Confirm } from "./confirm.tsx";
import { Ended } from "./ended.tsx";
import { Queue } from "./queue.tsx";

export { Talk } from "../state/talk.ts";
export { keepUnsent } from "../state/unsent.ts";

import { switchPane } from "./walk.ts";

/** Everything about a conversation: waiting, talking, the end. */
export class TalkView extends Component<{ app: App }> {
  #hush = () => {};

  override componentDidMount(): void {
    const { app } = this.props;
    const ends = [speakNews(app), callAttention(app)];
    this.#hush = () => {
      for (const end of ends) end();
    };
    addEventListener("keydown", switchPane);
  }

  override componentWillUnmount(): void {
    this.#hush();
    removeEventListener("keydown", switchPane);
  }

  override render({ app }: { app: App }): JSX.Element | null {
    const screen = app.screen.value;
    const talk = app.session.talk.value;
    if (!talk) return null;
    return (
      <>
        {screen === "queue" && <Queue app={app} talk={talk} />}
        {screen === "chat" && <Chat app={app} talk={talk} />}
        {screen === "ended" && <Ended app={app} talk={talk} />}
        {app.confirming.value && screen !== "ended" && <Confirm app={app} />}
      </>
    );
  }
}
