import type { ComponentChildren, JSX } from "preact";

interface IconProps {
  /** The drawing says which way things go, so it turns around in right-to-left languages. */
  mirrors?: boolean;
  children: ComponentChildren;
}

/** An outline drawing of 20 px; what it means stands beside it in words. */
export function Icon({ mirrors = false, children }: IconProps): JSX.Element {
  return (
    <svg class={mirrors ? "icon mirrors" : "icon"} viewBox="0 0 20 20" aria-hidden="true">
      {children}
    </svg>
  );
}
