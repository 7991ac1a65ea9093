import { SUBPROTOCOL } from "@ringback/web-protocol";
import { render } from "preact";

const root = document.getElementById("panel");
if (root) {
  render(<main data-protocol={SUBPROTOCOL} />, root);
}
