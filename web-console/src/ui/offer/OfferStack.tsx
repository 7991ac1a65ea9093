import { returnKey, unreadReturns } from "../../state/store.ts";
import { useApp } from "../app.ts";
import { InvitationCard } from "./InvitationCard.tsx";
import { OfferCard } from "./OfferCard.tsx";
import { ReturnedCard } from "./ReturnedCard.tsx";

/** The offers and invitations at the corner. They never take the focus. */
export function OfferStack() {
  const { console } = useApp();
  const { offers = [], invitations = [] } = console.store.desk.value ?? {};
  const returned = unreadReturns(console.store);
  if (offers.length + invitations.length + returned.length === 0) return null;
  return (
    <section class="offers" aria-label="Offers">
      {offers.map((offer, i) => (
        <OfferCard key={offer.offer} offer={offer} keys={i === 0} />
      ))}
      {invitations.map((invitation, i) => (
        <InvitationCard key={invitation.conversation} invitation={invitation} keys={offers.length === 0 && i === 0} />
      ))}
      {returned.map((chat) => (
        <ReturnedCard key={returnKey(chat)} chat={chat} />
      ))}
    </section>
  );
}
