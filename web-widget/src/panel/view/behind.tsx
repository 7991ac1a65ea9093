import "../style/behind.css";

export { Asking } from "./asking.tsx";
export { Closed, Refused } from "./closed.tsx";
export { LinkBar } from "./linkBar.tsx";
export { Menu } from "./menu.tsx";
