import type { Board, BoardPlace } from "@ringback/web-protocol";
import { serverNow } from "../../state/clock.ts";
import { headStartWords } from "../../state/headStart.ts";
import { presenceWords } from "../../state/presence.ts";
import { splitLane, standing } from "../../state/queue.ts";
import { duration, languageName } from "../../state/text.ts";
import { useApp } from "../app.ts";
import { topicName } from "../names.ts";
import { WhyButton } from "../why/WhyDialog.tsx";
import { Table } from "./Table.tsx";

const HEADS = ["Visitor", "Topic", "Department", "Language", "Waits", "In front", "Visitor is", "Why there"];

/** Who waits, in the order of the lines, and why somebody stands further in front than others who came before. */
export function Waiting({ waiting }: { waiting: Board["waiting"] }) {
  return (
    <>
      <h2>
        Who waits <span class="count">{waiting.length}</span>
      </h2>
      {waiting.length === 0 ? (
        <p class="empty">Nobody waits in the line.</p>
      ) : (
        <Table heads={HEADS} label="Who waits">
          {[...waiting]
            .sort((a, b) => standing(a) - standing(b))
            .map((place) => (
              <PlaceRow key={place.conversation} place={place} />
            ))}
        </Table>
      )}
    </>
  );
}

function PlaceRow({ place }: { place: BoardPlace }) {
  const site = useApp().console.store.site.value;
  const { department, language } = splitLane(place.lane);
  return (
    <tr>
      <th scope="row">
        <bdi>{place.name ?? "Visitor"}</bdi>
      </th>
      <td>
        <bdi>{place.topic ? topicName(site, place.topic) : "–"}</bdi>
      </td>
      <td>
        <bdi>{topicName(site, department)}</bdi>
      </td>
      <td>{language === "any" ? "any" : languageName(language)}</td>
      <td class="number">{duration(serverNow.value - place.since)}</td>
      <td class="number">{place.ahead}</td>
      <td class="reasons">{presenceWords(place)}</td>
      <td class="reasons">
        <Reasons place={place} /> <WhyButton conversation={place.conversation} />
      </td>
    </tr>
  );
}

function Reasons({ place }: { place: BoardPlace }) {
  const agents = useApp().console.store.board.value?.agents ?? [];
  const kept = agents.find(({ agent }) => agent === place.keptFor)?.name;
  if (!place.headStart && place.keptFor === undefined) return <>–</>;
  return (
    <>
      {place.headStart && headStartWords(place.headStart)}
      {place.headStart && place.keptFor !== undefined && "; "}
      {place.keptFor !== undefined && (
        <>
          kept for <bdi>{kept ?? "an agent"}</bdi>, who served them before
        </>
      )}
    </>
  );
}
