import { useEffect, useState } from "preact/hooks";
import { explain, RequestFailed } from "../../net/http.ts";
import { splitLane } from "../../state/queue.ts";
import { isolate, languageName } from "../../state/text.ts";
import { type Explanation, type Names, nowWords, readExplanation, reasonWords } from "../../state/why.ts";
import { useApp } from "../app.ts";
import { topicName } from "../names.ts";
import { clockTime } from "../times.ts";

/** Everything routing decided about a conversation, in words, oldest first. */
export function WhyPanel({ conversation }: { conversation: string }) {
  const [told, setTold] = useState<Explanation>();
  const [failure, setFailure] = useState<string>();
  useEffect(() => {
    let left = false;
    explain(conversation)
      .then(readExplanation)
      .then(
        (explanation) => left || setTold(explanation),
        (error: unknown) => left || setFailure(failureWords(error)),
      );
    return () => {
      left = true;
    };
  }, [conversation]);
  if (failure !== undefined) return <p role="alert">{failure}</p>;
  if (!told) return <p role="status">Asking the server…</p>;
  return <Told told={told} />;
}

function Told({ told }: { told: Explanation }) {
  const site = useApp().console.store.site.value;
  const names: Names = {
    agent: (id) => isolate(told.agents[String(id)] ?? "an agent who left"),
    lane: (lane) => {
      const { department, language } = splitLane(String(lane));
      const name = isolate(topicName(site, department));
      return language === "any" ? name : `${name} in ${languageName(language)}`;
    },
  };
  const now = nowWords(told, names);
  return (
    <>
      {now && <p>{now}</p>}
      <ol class="why">
        {told.reasons.map((reason) => (
          <li key={`${reason.at} ${reason.code} ${reason.agent}`}>
            <time dateTime={new Date(reason.at).toISOString()}>{clockTime(reason.at)}</time>
            <span>{reasonWords(reason, names)}</span>
          </li>
        ))}
      </ol>
    </>
  );
}

function failureWords(error: unknown): string {
  const code = error instanceof RequestFailed ? error.code : "internal";
  if (code === "not_found") return "Nothing is known of this chat any more, or it is not yours to see.";
  return code === "unreachable" ? "The server cannot be reached. Try again." : "That did not work. Try again.";
}
