import type { Options } from "./options.ts";

/** 56 px of launcher and 12 px of air under the panel. */
const RULES =
  ":host{all:initial;position:fixed;inset-block-end:var(--block);inset-inline:var(--inline);--fill:#0a646c}" +
  // A site's colour at a lightness at which white on it reads.
  "@supports(color:oklch(from red l c h)){:host{--fill:oklch(from var(--own) min(l,.5) c h)}}" +
  "button{all:unset;position:relative;display:grid;place-items:center;inline-size:56px;block-size:56px;border-radius:50%;" +
  "outline:1px solid #0000;background:var(--fill);color:#fff;cursor:pointer;box-shadow:0 6px 20px #0003;transform:translateY(var(--lift,0))}" +
  "button:hover{filter:brightness(.9)}" +
  "button:focus-visible{outline:3px solid var(--fill);outline-offset:3px}" +
  "svg{inline-size:26px;fill:none;stroke:currentColor;stroke-width:1.7;stroke-linecap:round;stroke-linejoin:round}" +
  ".open i,i:empty,[hidden]{display:none}" +
  "i{position:absolute;inset-block-start:-4px;inset-inline-end:-4px;min-inline-size:12px;padding-inline:5px;" +
  "border:2px solid #fff;border-radius:12px;background:#c52c2a;font:650 12px/18px system-ui;text-align:center}" +
  "iframe{position:fixed;inset-block-end:calc(var(--block) + 68px);inset-inline:var(--inline);" +
  "inline-size:min(400px,100vw - 40px);block-size:min(680px,100dvh - 112px);" +
  "border:0;border-radius:20px;background:Canvas;box-shadow:0 18px 60px #0005}" +
  "iframe:has(+[hidden]){inset-block-end:var(--block)}" +
  "iframe:not(.open){visibility:hidden;opacity:0}" +
  "@media(prefers-reduced-motion:no-preference){button,iframe{transition:.18s}iframe:not(.open){transform:translateY(8px)}}" +
  "@media(max-width:480px),(max-height:560px){iframe{inset:var(--top,0) 0 auto;inline-size:100%;" +
  "block-size:var(--height,100dvh);border-radius:0}button.open{display:none}}" +
  "@media print{:host{display:none!important}}";

/** Under these sizes the panel takes the whole screen. */
export const SMALL_SCREEN = "(max-width:480px),(max-height:560px)";

/** Dresses the shadow root: style sheets made by script, which the strictest page allows. */
export function dress(root: ShadowRoot, { start, offset, z, color }: Options): void {
  const [block, inline] = offset;
  // Only what the browser knows as a colour gets into the sheet.
  const own = color && CSS.supports("color", color) ? color : "#0a646c";
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    `${RULES}:host{z-index:${z};--block:calc(${block}px + env(safe-area-inset-bottom));` +
      `--inline:${start ? `${inline}px auto` : `auto ${inline}px`};--own:${own}}`,
  );
  root.adoptedStyleSheets = [sheet];
}
