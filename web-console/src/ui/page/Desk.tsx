import { useLayoutEffect } from "preact/hooks";
import { useApp } from "../app.ts";
import { ChatPane } from "../chat/ChatPane.tsx";
import { VisitorPane } from "../chat/VisitorPane.tsx";
import { Callbacks } from "../day/Callbacks.tsx";
import { ListPane } from "../list/ListPane.tsx";
import { LivePane } from "../live/LivePane.tsx";
import { OfferStack } from "../offer/OfferStack.tsx";
import { Outbox } from "../outbox/Outbox.tsx";
import { Palette } from "../palette/Palette.tsx";
import { listenToKeys } from "../shortcuts.ts";
import { HelpDialog } from "../team/HelpDialog.tsx";
import { TakeOverDialog } from "../team/TakeOverDialog.tsx";
import { TransferDialog } from "../team/TransferDialog.tsx";
import { WhyDialog } from "../why/WhyDialog.tsx";
import { Announcer } from "./Announcer.tsx";
import { EndDialog } from "./EndDialog.tsx";
import { KeyList } from "./KeyList.tsx";
import { LinkBar } from "./LinkBar.tsx";
import { Rail } from "./Rail.tsx";
import { Toasts } from "./Toasts.tsx";

/** Everything a signed-in agent sees. */
export function Desk() {
  const app = useApp();
  // With the drawing, not after it: whoever sees the desk can use its keys.
  useLayoutEffect(() => listenToKeys(app), [app]);
  const { store } = app.console;
  const view = store.view.value;
  const selected = store.selected.value;
  return (
    <div class="console" data-view={view === "chats" ? "chats" : "live"} data-open={selected ? "chat" : "list"}>
      <LinkBar />
      <Rail />
      <main class={view === "chats" ? "panes" : "panes live"}>
        <h1 class="hidden">Ringback console</h1>
        {view === "live" && <LivePane />}
        {view === "callbacks" && <Callbacks />}
        {view === "outbox" && <Outbox />}
        {view === "chats" && (
          <>
            <ListPane />
            <ChatPane key={selected} />
            <VisitorPane />
          </>
        )}
      </main>
      <OfferStack />
      <EndDialog />
      <TransferDialog />
      <HelpDialog />
      <TakeOverDialog />
      <WhyDialog />
      <Palette />
      <KeyList />
      <Toasts />
      <Announcer />
    </div>
  );
}
