import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import { callbackWindows, steerCallback } from "../../net/http.ts";
import { type DayCallback, type Deed, readWindows, refusalWords } from "../../state/callbackDay.ts";
import { serverNow } from "../../state/clock.ts";
import { useApp } from "../app.ts";
import { Modal } from "../page/Modal.tsx";
import { useOfficeTimes } from "./office.ts";

/** Something a supervisor is about to do. */
export interface Asked {
  readonly deed: Deed;
  readonly call: DayCallback;
}

const TITLES: Record<Deed, string> = {
  "call-now": "Have this callback made now?",
  reassign: "Give this callback to whom?",
  move: "Ask for another time?",
  cancel: "Call this callback off?",
};

const PRESSES: Record<Deed, string> = {
  "call-now": "Call now",
  reassign: "Give it",
  move: "Ask the visitor",
  cancel: "Call off",
};

/** Asks before something is done with a callback, and says what it does. */
export function DeedDialog({ asked, close, done }: { asked: Asked | undefined; close(): void; done(): void }) {
  return (
    <Modal open={asked !== undefined} title={asked ? TITLES[asked.deed] : ""} close={close}>
      {asked && <DeedForm key={asked.call.id} asked={asked} close={close} done={done} />}
    </Modal>
  );
}

function DeedForm({ asked: { deed, call }, close, done }: { asked: Asked; close(): void; done(): void }) {
  const site = useApp().console.store.site.value?.id ?? "";
  const [chosen, setChosen] = useState("");
  const [refused, setRefused] = useState<string>();
  const [sending, setSending] = useState(false);
  const missing = deed === "move" && chosen === "";
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    if (sending || missing) return;
    setSending(true);
    steerCallback(site, call.id, deed, bodyOf(deed, chosen)).then(done, (failure: unknown) => {
      setRefused(refusalWords(failure));
      setSending(false);
    });
  };
  return (
    <form class="transfer" onSubmit={send}>
      <h2>{TITLES[deed]}</h2>
      <Explained deed={deed} call={call} />
      {deed === "reassign" && <AgentChoice call={call} chosen={chosen} choose={setChosen} />}
      {deed === "move" && <WindowChoice site={site} call={call} chosen={chosen} choose={setChosen} />}
      {refused && (
        <p class="banner bad" role="alert">
          {refused}
        </p>
      )}
      <div class="modal-actions">
        <button class="button" type="button" onClick={close}>
          Leave it
        </button>
        <button
          class={deed === "cancel" ? "button danger" : "button primary"}
          type="submit"
          aria-disabled={sending || missing}
        >
          {PRESSES[deed]}
        </button>
      </div>
    </form>
  );
}

function bodyOf(deed: Deed, chosen: string): object {
  if (deed === "move") return { start: Number(chosen) };
  return deed === "reassign" && chosen !== "" ? { agent: chosen } : {};
}

function Explained({ deed, call }: { deed: Deed; call: DayCallback }) {
  const { clockTime } = useOfficeTimes();
  const who = <bdi>{call.name ?? "The visitor"}</bdi>;
  const words: Record<Deed, ComponentChildren> = {
    "call-now": (
      <>
        The callback of {who}, promised for {clockTime(call.start)}, goes to the front and to the next free agent.
      </>
    ),
    reassign: <>Once it is due, this agent is asked first; after a while anybody is, so that the promise is kept.</>,
    move: (
      <>
        {who} is asked by mail and in the chat. Until they say yes, {clockTime(call.start)} holds.
      </>
    ),
    cancel: <>{who} is told, and the conversation ends.</>,
  };
  return <p class="hint">{words[deed]}</p>;
}

interface Choice {
  call: DayCallback;
  chosen: string;
  choose(value: string): void;
}

function AgentChoice({ call, chosen, choose }: Choice) {
  const agents = (useApp().console.store.board.value?.agents ?? []).filter(({ status }) => status !== "offline");
  return (
    <label class="field">
      <span>Agent</span>
      <select value={chosen} onChange={({ currentTarget }) => choose(currentTarget.value)}>
        <option value="">{call.for ? "Whoever is free first, again" : "Whoever is free first"}</option>
        {agents.map(({ agent, name, status }) => (
          <option key={agent} value={agent}>
            {status === "available" ? name : `${name} (${status})`}
          </option>
        ))}
      </select>
    </label>
  );
}

function WindowChoice({ site, call, chosen, choose }: Choice & { site: string }) {
  const [windows, setWindows] = useState<readonly { start: number; left: number }[]>();
  const [failed, setFailed] = useState(false);
  const { dayAndTime } = useOfficeTimes();
  useEffect(() => {
    let left = false;
    callbackWindows(site, call.id)
      .then(readWindows)
      .then(
        (found) => left || setWindows(found),
        () => left || setFailed(true),
      );
    return () => {
      left = true;
    };
  }, [site, call.id]);
  if (failed) return <p role="alert">The times could not be read. Try again.</p>;
  if (!windows) return <p class="hint">Reading the times…</p>;
  const others = windows.filter(({ start }) => start !== call.start);
  if (others.length === 0) return <p role="alert">No other time has a place left in the next seven days.</p>;
  return (
    <label class="field">
      <span>Time</span>
      <select required value={chosen} onChange={({ currentTarget }) => choose(currentTarget.value)}>
        <option value="">Choose</option>
        {others.map(({ start }) => (
          <option key={start} value={String(start)}>
            {dayAndTime(start, serverNow.peek())}
          </option>
        ))}
      </select>
    </label>
  );
}
