import type { JSX } from "preact";
import type { App } from "../state/app.ts";
import { openOwnWindow } from "../state/ownWindow.ts";
import { WindowIcon } from "./signs.tsx";

/** Where the browser keeps nothing for the frame: says so, and offers the window that keeps the place. */
export function KeepNote({ app }: { app: App }): JSX.Element {
  const words = app.words.value;
  return (
    <div class="keep">
      <p>{words.say("keep.lost")}</p>
      {app.place.framed && (
        <button type="button" class="link" onClick={() => openOwnWindow(app)}>
          <WindowIcon />
          {words.say("keep.window")}
        </button>
      )}
    </div>
  );
}
