import type { ComponentChildren } from "preact";

function icon(paths: ComponentChildren, mirrored = false) {
  return function Icon() {
    return (
      <svg class={mirrored ? "icon mirrored" : "icon"} viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
        {paths}
      </svg>
    );
  };
}

/** Two bubbles. */
export const ChatsIcon = icon(
  <path d="M3 4.500h9a1.500 1.500 0 0 1 1.500 1.500v4A1.500 1.500 0 0 1 12 11.500H7L4 14v-2.500H3A1.500 1.500 0 0 1 1.500 10V6A1.500 1.500 0 0 1 3 4.500zM16 8h1a1.500 1.500 0 0 1 1.500 1.500v4A1.500 1.500 0 0 1 17 15h-1v2.500L13 15H9" />,
);
/** Bars. */
export const LiveIcon = icon(<path d="M3 17V9.500M8 17V3M13 17v-5M18 17V6.500" />);
/** A person. */
export const PersonIcon = icon(
  <>
    <circle cx="10" cy="6.500" r="3.500" />
    <path d="M3 17.500c.8-3.500 3.500-5 7-5s6.200 1.500 7 5" />
  </>,
);
/** An arrow up. */
export const SendIcon = icon(<path d="M2.500 10 17 3.500 12 17l-2.500-5.500zM9.500 11.500 17 3.500" />, true);
/** Back. */
export const BackIcon = icon(<path d="M12.500 4 6.500 10l6 6" />, true);
/** Close. */
export const CloseIcon = icon(<path d="m5 5 10 10M15 5 5 15" />);
/** One tick. */
export const TickIcon = icon(<path d="m4 10.500 4 4 8-9" />);
/** Two ticks. */
export const TicksIcon = icon(<path d="m1.500 10.500 4 4 7.500-9M10 14.500l8-9" />);
/** A clock. */
export const ClockIcon = icon(
  <>
    <circle cx="10" cy="10" r="7.500" />
    <path d="M10 5.500V10l3 2" />
  </>,
);
/** A flag. */
export const FlagIcon = icon(<path d="M5 17.500V3M5 3.500h9.500L12 7l2.500 3.500H5" />);
/** A pencil. */
export const PencilIcon = icon(<path d="m4 13-.8 3.800L7 16 16 7l-3-3zM11 6l3 3" />);
/** Down. */
export const DownIcon = icon(<path d="M10 4v12M4.500 10.500 10 16l5.500-5.500" />);
/** A warning. */
export const WarnIcon = icon(<path d="M10 3 18 16.500H2zM10 8v4M10 14v.500" />);
/** A globe. */
export const GlobeIcon = icon(
  <>
    <circle cx="10" cy="10" r="7.500" />
    <path d="M2.500 10h15M10 2.500c5 4.500 5 10.500 0 15-5-4.500-5-10.500 0-15z" />
  </>,
);
/** A page. */
export const PageIcon = icon(<path d="M5 2.500h6.500L15.500 6.500v11H5zM11.500 2.500v4h4" />);
/** A hash. */
export const HashIcon = icon(<path d="M7.500 3 6 17M14 3l-1.500 14M3.500 7.500h13.500M3 12.500h13.500" />);
/** An envelope. */
export const MailIcon = icon(<path d="M2.500 4.500h15v11h-15zM2.500 5.500 10 11l7.500-5.500" />);
/** A bell with rays: a new offer. */
export const BellIcon = icon(
  <path d="M10 3a4.500 4.500 0 0 1 4.500 4.500V11l1.500 3H4l1.500-3V7.500A4.500 4.500 0 0 1 10 3zM8 16.500a2 2 0 0 0 4 0M2 7c.2-1.500.8-2.800 1.800-3.800M18 7c-.2-1.500-.8-2.800-1.800-3.800" />,
);
