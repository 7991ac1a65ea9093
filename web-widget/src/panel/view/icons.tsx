import { Icon } from "./icon.tsx";

export const ForwardIcon = () => (
  <Icon mirrors>
    <path d="m8 5 5 5-5 5" />
  </Icon>
);

export const BackIcon = () => (
  <Icon mirrors>
    <path d="m12 5-5 5 5 5" />
  </Icon>
);

export const MinimiseIcon = () => (
  <Icon>
    <path d="m5 8 5 5 5-5" />
  </Icon>
);

export const MenuIcon = () => (
  <Icon>
    <path d="M4.5 10h.01M10 10h.01M15.5 10h.01" stroke-width="2.4" />
  </Icon>
);
