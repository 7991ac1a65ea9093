import { wordsForCode } from "../../state/failures.ts";
import type { Delivery, Line, MessageLine } from "../../state/lines.ts";
import { useApp } from "../app.ts";
import { TickIcon, TicksIcon } from "../icons.tsx";
import { clockTime, dayName } from "../times.ts";
import { RichText } from "./RichText.tsx";

const DELIVERY: Record<Exclude<Delivery, "failed">, string> = { sending: "Sending", sent: "Sent", seen: "Seen" };

/** One line of the transcript. */
export function TranscriptLine(props: { line: Line; conversation: string; visitor: string | undefined }) {
  const { line } = props;
  if (line.kind === "day") {
    return (
      <p class="divider">
        <time dateTime={new Date(line.at).toISOString()}>{dayName(line.at, Date.now())}</time>
      </p>
    );
  }
  if (line.kind === "unread") return <p class="divider unread">New</p>;
  if (line.kind === "note") {
    return (
      <p class="note">
        <bdi>{line.text}</bdi> <time dateTime={new Date(line.at).toISOString()}>{clockTime(line.at)}</time>
      </p>
    );
  }
  return <Message {...props} line={line} />;
}

function Message({
  line,
  conversation,
  visitor,
}: {
  line: MessageLine;
  conversation: string;
  visitor: string | undefined;
}) {
  const classes = [
    "message",
    line.mine || line.colleague ? "mine" : "theirs",
    line.colleague && "colleague",
    line.first && "first",
    line.last && "last",
    line.delivery,
  ];
  return (
    <div class={classes.filter(Boolean).join(" ")} tabIndex={-1}>
      {line.first && (
        <p class={line.mine ? "by hidden" : "by"}>
          <bdi>{line.mine || line.colleague ? (line.name ?? "You") : (visitor ?? "Visitor")}</bdi>
        </p>
      )}
      <p class="words" dir="auto">
        <RichText text={line.text} />
      </p>
      {line.delivery === "failed" ? (
        <Failed line={line} conversation={conversation} />
      ) : (
        (line.last || line.delivery === "sending") && <Stamp line={line} />
      )}
    </div>
  );
}

function Stamp({ line }: { line: MessageLine }) {
  const { delivery } = line;
  return (
    <p class="stamp">
      <time dateTime={new Date(line.at).toISOString()}>{clockTime(line.at)}</time>
      {delivery && delivery !== "failed" && (
        <>
          {delivery === "sent" && <TickIcon />}
          {delivery === "seen" && <TicksIcon />}
          {DELIVERY[delivery]}
        </>
      )}
    </p>
  );
}

function Failed({ line, conversation }: { line: MessageLine; conversation: string }) {
  const { console } = useApp();
  return (
    <p class="stamp failed">
      Not sent. {wordsForCode(line.code)}
      <button class="link" type="button" onClick={() => void console.commands.postAgain(conversation, line.id)}>
        Try again
      </button>
      <button class="link" type="button" onClick={() => console.commands.discard(conversation, line.id)}>
        Delete
      </button>
    </p>
  );
}
