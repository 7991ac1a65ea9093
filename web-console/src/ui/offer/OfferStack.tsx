import { useApp } from "../app.ts";
import { OfferCard } from "./OfferCard.tsx";

/** The offers at the corner. They never take the focus. */
export function OfferStack() {
  const { console } = useApp();
  const offers = console.store.desk.value?.offers ?? [];
  if (offers.length === 0) return null;
  return (
    <section class="offers" aria-label="Offers">
      {offers.map((offer, i) => (
        <OfferCard key={offer.offer} offer={offer} keys={i === 0} />
      ))}
    </section>
  );
}
