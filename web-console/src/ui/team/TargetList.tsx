import { useState } from "preact/hooks";
import { optionsNamed, type TargetOption } from "../../state/team.ts";

/** From this many options on they can be searched. */
const MANY = 8;

/** Whom the chat can go to: one of a list, with status and room. */
export function TargetList(props: {
  options: readonly TargetOption[];
  chosen: TargetOption | undefined;
  choose(option: TargetOption): void;
}) {
  const [typed, setTyped] = useState("");
  const shown = optionsNamed(props.options, typed);
  return (
    <fieldset class="targets">
      <legend>To</legend>
      {props.options.length >= MANY && (
        <input
          class="targets-search"
          type="search"
          dir="auto"
          aria-label="Search by name"
          placeholder="Search by name"
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
      )}
      <div class="targets-list">
        {shown.map((option) => (
          <Target
            key={option.key}
            option={option}
            chosen={option === props.chosen}
            choose={() => props.choose(option)}
          />
        ))}
        {shown.length === 0 && <p class="empty">Nobody to choose.</p>}
      </div>
    </fieldset>
  );
}

function Target({ option, chosen, choose }: { option: TargetOption; chosen: boolean; choose(): void }) {
  return (
    <label class={option.shut ? "target shut" : "target"}>
      <input type="radio" name="target" checked={chosen} disabled={option.shut} onChange={choose} />
      <span class="target-name">
        <bdi>{option.name}</bdi>
      </span>
      <span class="target-detail">{option.detail}</span>
    </label>
  );
}
