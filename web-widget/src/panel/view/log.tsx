import { type Named, splitLinks } from "@ringback/web-protocol";
import { Component, type JSX } from "preact";
import type { Words } from "../i18n/words.ts";
import type { Talk } from "../state/talk.ts";
import type { Item, MessageItem } from "../text/items.ts";
import { noteText } from "../text/noteText.ts";
import { AlertIcon, CheckIcon, ClockIcon, SeenIcon } from "./signs.tsx";

interface LogProps {
  talk: Talk;
  words: Words;
  /** The time at which this is drawn, for "today". */
  now: number;
  items: readonly Item[];
  /** Names of the departments a chat can go to. */
  departments: readonly Named[] | undefined;
  /** When the newest own message was seen, if we were there. */
  seenAt: number | undefined;
}

/** The lines of a conversation, drawn anew only when they change, not with every key in the composer. */
export class Log extends Component<LogProps> {
  override shouldComponentUpdate(next: LogProps): boolean {
    const { words, items, seenAt } = this.props;
    return next.words !== words || next.items !== items || next.seenAt !== seenAt;
  }

  override render(log: LogProps): JSX.Element {
    return (
      <>
        {log.items.map((item) => (
          <Line key={item.key} log={log} item={item} />
        ))}
      </>
    );
  }
}

interface LineProps<I extends Item = Item> {
  log: LogProps;
  item: I;
}

function Line({ log, item }: LineProps): JSX.Element | null {
  const { words, now } = log;
  if (item.kind === "day") {
    return (
      <p class="day">
        <span>{words.day(item.at, now)}</span>
      </p>
    );
  }
  if (item.kind === "message") return <Message log={log} item={item} />;
  return item.entry.kind === "ended" ? null : <p class="note">{noteText(words, item.entry, log.departments)}</p>;
}

function Message({ log, item }: LineProps<MessageItem>): JSX.Element {
  const { words } = log;
  const sides = `message${item.mine ? " mine" : ""}${item.first ? " first" : ""}${item.last ? " last" : ""}`;
  return (
    <article class={sides} data-message tabIndex={-1} aria-label={item.mine ? words.say("chat.you") : item.name}>
      {item.first && !item.mine && item.name && (
        <p class="author">
          <bdi>{item.name}</bdi>
        </p>
      )}
      <p class={item.status === "failed" ? "bubble failed" : "bubble"} dir="auto">
        <Text text={item.text} />
      </p>
      {(item.last || item.status) && <Foot log={log} item={item} />}
    </article>
  );
}

/** Addresses become links that open elsewhere; everything else is text and nothing but text. */
function Text({ text }: { text: string }): JSX.Element {
  return (
    <>
      {splitLinks(text).map((piece, i) =>
        piece.href === undefined ? (
          piece.text
        ) : (
          <a key={`${i}`} href={piece.href} target="_blank" rel="noopener noreferrer nofollow" dir="ltr">
            {piece.text}
          </a>
        ),
      )}
    </>
  );
}

function Foot({ log, item }: LineProps<MessageItem>): JSX.Element {
  const { words, talk } = log;
  if (item.status === "failed") {
    return (
      <p class="foot">
        <button type="button" class="link bad" onClick={() => talk.retry(item.key.slice("visitor:".length))}>
          <AlertIcon />
          {words.say("chat.failed")}
        </button>
      </p>
    );
  }
  return (
    <p class="foot">
      {item.status !== "sending" && <time dateTime={new Date(item.at).toISOString()}>{words.time(item.at)}</time>}
      <Status log={log} status={item.status} />
    </p>
  );
}

function Status({ log, status }: { log: LogProps; status: MessageItem["status"] }): JSX.Element | null {
  const { words, seenAt } = log;
  if (status === "sending") return <Sign icon={<ClockIcon />} text={words.say("chat.sending")} />;
  if (status === "sent") return <Sign icon={<CheckIcon />} text={words.say("chat.sent")} />;
  if (status !== "seen") return null;
  const text = seenAt === undefined ? words.say("chat.read") : words.say("chat.seen", { time: words.time(seenAt) });
  return <Sign icon={<SeenIcon />} text={text} />;
}

function Sign({ icon, text }: { icon: JSX.Element; text: string }): JSX.Element {
  return (
    <span class="sign">
      {icon}
      {text}
    </span>
  );
}
