import { Icon } from "./icon.tsx";

export const SendIcon = () => (
  <Icon mirrors>
    <path d="M3.5 10h9M3.6 10 2.4 4.1a.7.7 0 0 1 1-.8l13.4 6a.8.8 0 0 1 0 1.4l-13.4 6a.7.7 0 0 1-1-.8z" />
  </Icon>
);

export const DownIcon = () => (
  <Icon>
    <path d="M10 4v12m-5-5 5 5 5-5" />
  </Icon>
);

export const CheckIcon = () => (
  <Icon>
    <path d="m4.5 10.5 3.5 3.5 7.5-8" />
  </Icon>
);

export const SeenIcon = () => (
  <Icon>
    <path d="m2 10.5 3.5 3.5L12 6m-2.5 6.5L11 14l7-8" />
  </Icon>
);

export const ClockIcon = () => (
  <Icon>
    <circle cx="10" cy="10" r="7" />
    <path d="M10 6v4l2.5 2" />
  </Icon>
);

export const AlertIcon = () => (
  <Icon>
    <circle cx="10" cy="10" r="7.25" />
    <path d="M10 6.2v4.4M10 13.7v.01" />
  </Icon>
);

export const WindowIcon = () => (
  <Icon mirrors>
    <path d="M8 4H5a1.5 1.5 0 0 0-1.5 1.5V15A1.5 1.5 0 0 0 5 16.5h9.5A1.5 1.5 0 0 0 16 15v-3m-4.5-8.5h5v5m0-5-7 7" />
  </Icon>
);

export const OnIcon = () => (
  <Icon mirrors>
    <path d="m8 5 5 5-5 5" />
  </Icon>
);
