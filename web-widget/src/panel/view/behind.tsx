import "../style/behind.css";
import "../style/arriving.css";
import "../style/booking.css";
import "../style/calling.css";
import "../style/holding.css";
import type { JSX } from "preact";
import type { App } from "../state/app.ts";
import { Identity } from "../state/identity.ts";
import { LinkBar as Bar } from "./linkBar.tsx";

export { Asking } from "./asking.tsx";
export { Closed, Refused } from "./closed.tsx";
export { Menu } from "./menu.tsx";

/** The thin bar; it is drawn whatever the screen, so from now on the visitor can be identified. */
export function LinkBar({ app }: { app: App }): JSX.Element {
  app.identity ??= new Identity(app);
  return <Bar app={app} />;
}
