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
/** A letter. */
export const LetterIcon = icon(<path d="M2.500 5h15v10.500h-15zM2.500 5.500l7.500 6 7.500-6" />);
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
/** A closed lock: among colleagues only. */
export const LockIcon = icon(<path d="M4.500 9h11v8h-11zM7 9V6.500a3 3 0 0 1 6 0V9" />);
/** Two people. */
export const TeamIcon = icon(
  <>
    <circle cx="7.500" cy="6.500" r="3" />
    <path d="M1.500 16.500c.6-3 2.800-4.500 6-4.500s5.400 1.500 6 4.500M13 3.800a3 3 0 0 1 0 5.400M15 12.300c2 .6 3.200 2 3.500 4.200" />
  </>,
);
/** A raised hand: somebody asks for help. */
export const HandIcon = icon(
  <path d="M6 10V4.500a1.200 1.200 0 0 1 2.400 0V9M8.400 8.500v-5a1.200 1.200 0 0 1 2.400 0v5M10.800 8.500v-4a1.200 1.200 0 0 1 2.400 0V12M6 10.500 4.600 9a1.200 1.200 0 0 0-1.800 1.600l2.900 4.600A5 5 0 0 0 10 17.500a4.500 4.500 0 0 0 4.500-4.500V7a1.200 1.200 0 0 0-1.300-1" />,
);
/** An eye. */
export const EyeIcon = icon(
  <>
    <path d="M1.500 10C3.500 6.500 6.500 4.500 10 4.500s6.500 2 8.500 5.500c-2 3.500-5 5.500-8.500 5.500S3.500 13.500 1.500 10z" />
    <circle cx="10" cy="10" r="2.500" />
  </>,
);
/** A telephone. */
export const PhoneIcon = icon(
  <path d="M4 2.500h3l1.500 4-2 1.500a9 9 0 0 0 5 5l1.500-2 4 1.500v3a1.800 1.800 0 0 1-2 1.800C8.600 16.800 3.200 11.400 2.200 4.500A1.800 1.800 0 0 1 4 2.500z" />,
);
/** A bell with rays: a new offer. */
export const BellIcon = icon(
  <path d="M10 3a4.500 4.500 0 0 1 4.500 4.500V11l1.500 3H4l1.500-3V7.500A4.500 4.500 0 0 1 10 3zM8 16.500a2 2 0 0 0 4 0M2 7c.2-1.500.8-2.800 1.800-3.800M18 7c-.2-1.500-.8-2.800-1.800-3.800" />,
);
