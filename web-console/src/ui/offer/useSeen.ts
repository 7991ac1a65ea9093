import type { Offer } from "@ringback/web-protocol";
import type { RefObject } from "preact";
import { useEffect } from "preact/hooks";
import { useApp } from "../app.ts";

/**
 * Tells the server once the offer was truly in front of somebody: most of the card inside the window, in a page that
 * is shown, after it was painted. The server sends an offer again that nobody saw; then it is told again.
 */
export function useSeen(card: RefObject<HTMLElement | null>, offer: Offer): void {
  const { console } = useApp();
  useEffect(() => {
    if (offer.seen || !card.current) return;
    const tell = () =>
      requestAnimationFrame(() => requestAnimationFrame(() => console.commands.offerSeen(offer.offer)));
    return whenVisible(card.current, tell);
  }, [offer]);
}

function whenVisible(element: Element, then: () => void): () => void {
  let inView = false;
  const look = () => {
    if (!inView || document.visibilityState !== "visible") return;
    stop();
    then();
  };
  const observer = new IntersectionObserver(
    ([entry]) => {
      inView = entry?.isIntersecting ?? false;
      look();
    },
    { threshold: 0.6 },
  );
  const stop = () => {
    observer.disconnect();
    document.removeEventListener("visibilitychange", look);
  };
  observer.observe(element);
  document.addEventListener("visibilitychange", look);
  return stop;
}
