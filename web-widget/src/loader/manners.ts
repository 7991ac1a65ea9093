/** Lifts the launcher while it would cover what has the page's focus. */
export function giveWay(host: HTMLElement, launcher: HTMLElement): void {
  const look = () => {
    host.style.setProperty("--lift", "0");
    const focused = document.activeElement;
    if (!focused || focused === host || focused === document.body) return;
    const a = focused.getBoundingClientRect();
    const b = launcher.getBoundingClientRect();
    const covers = a.bottom > b.top && a.top < b.bottom && a.right > b.left && a.left < b.right;
    // What fills the screen cannot be given way to.
    if (covers && a.height < 200) host.style.setProperty("--lift", `${a.top - b.bottom - 8}px`);
  };
  document.addEventListener("focusin", look);
  document.addEventListener("focusout", look);
}

/** Measures what the keyboard leaves of the screen; on small screens the panel is as high as that. */
export function fitToKeyboard(host: HTMLElement): void {
  const view = visualViewport;
  const fit = () => {
    host.style.setProperty("--height", `${view?.height}px`);
    host.style.setProperty("--top", `${view?.offsetTop}px`);
  };
  view?.addEventListener("resize", fit);
  view?.addEventListener("scroll", fit);
}

/** Puts the widget back when the page's framework takes it out. */
export function stayIn(host: HTMLElement): void {
  const observer = new MutationObserver(() => {
    if (!host.isConnected && document.body) put();
  });
  const put = () => {
    document.body.append(host);
    observer.disconnect();
    observer.observe(document.documentElement, { childList: true });
    observer.observe(document.body, { childList: true });
  };
  put();
}
