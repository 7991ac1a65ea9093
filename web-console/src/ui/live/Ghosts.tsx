import { ghosts } from "../../state/supervision.ts";
import { useApp } from "../app.ts";
import { WarnIcon } from "../icons.tsx";

/** Agents whose offers rang unseen; absent when all is well. */
export function Ghosts() {
  const found = ghosts(useApp().console.store.board.value);
  if (found.length === 0) return null;
  return (
    <section class="attention" aria-label="Offers that reach nobody">
      <h2>
        <WarnIcon />
        Offers reach nobody <span class="count">{found.length}</span>
      </h2>
      <ul>
        {found.map(({ agent, name }) => (
          <li key={agent}>
            <p>
              <strong>
                <bdi>{name}</bdi>
              </strong>{" "}
              was set to away: several offers in a row were never on the screen.
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
