import type { Chat, DeskCallback, Invitation, Offer } from "@ringback/web-protocol";
import type { Said, ScriptedServer } from "./scriptedServer.ts";

/** Names of the conversations on the busy desk. */
export const ANA = "c_ana";
export const SERGEI = "c_sergei";
export const REZA = "c_reza";
export const LEYLA = "c_leyla";

const visitor = (at: number, text: string): Said => ({ kind: "message", by: "visitor", at, message: `v${at}`, text });
const agent = (at: number, text: string): Said => ({
  kind: "message",
  by: "agent",
  at,
  message: `a${at}`,
  text,
  agent: "a_1",
  name: "Maja",
});
const joined = (at: number): Said => ({ kind: "joined", at, agent: "a_1", name: "Maja" });

/** Four chats, in every group of the list, in four languages. */
export function busyDesk(server: ScriptedServer, now: number): void {
  const m = (minutes: number) => now - minutes * 60_000;
  const chat = (conversation: string, language: string, name: string, topic: string, assignedAt: number): Chat => ({
    conversation,
    state: "active",
    lane: `support:${language}`,
    topic,
    language,
    name,
    assignedAt,
    n: 1,
  });
  server.addChat(
    chat(ANA, "sl", "Ana Kovač", "payment", m(12)),
    {
      reference: "RB-4F7K2",
      seenByVisitor: 4,
      seenByAgent: 4,
      visitor: {
        name: "Ana Kovač",
        email: "ana@example.org",
        page: { url: "https://shop.example.org/item/lantern?lang=sl", title: "Viharna svetilka · Harbour Shop" },
      },
    },
    [
      visitor(now - 26 * 3600_000, "Hello, I would like to order two lanterns."),
      visitor(m(21), "My card was declined, and the order page shows an error. What can I do?"),
      joined(m(12)),
      agent(m(11), "Good morning, Ana. I see the payment: the bank asked for a confirmation that did not arrive."),
      visitor(m(2), "I found it. Is this the right page? https://bank.example.org/confirm?id=(42)."),
      visitor(m(1), "Here is the receipt number: 5519-77"),
    ],
  );
  server.addChat(chat(SERGEI, "ru", "Сергей Петров", "delivery", m(4)), { seenByAgent: 2 }, [
    visitor(m(13), "Здравствуйте! Где моя посылка? Номер 77-1204."),
    joined(m(4)),
    agent(m(3), "Здравствуйте, Сергей. Проверяю."),
    visitor(now - 50_000, "Спасибо, жду."),
  ]);
  server.addChat(chat(LEYLA, "tr", "Leyla Aydın", "products", m(6)), { seenByAgent: 3 }, [
    visitor(m(9), "Battaniyeyi yıkayabilir miyim?"),
    joined(m(6)),
    agent(m(5), "Evet, 30 derecede, yün programında."),
  ]);
  server.addChat(
    { ...chat(REZA, "fa", "رضا محمدی", "delivery", m(16)), state: "wrap_up", wrapUpEndsAt: now + 38_000 },
    { state: "ended", seenByAgent: 4 },
    [
      visitor(m(20), "سلام، سفارش 5519 من کی می‌رسد؟"),
      joined(m(16)),
      agent(m(15), "سلام آقای محمدی، فردا پیش از ظهر."),
      { kind: "ended", by: "visitor", at: m(1) },
    ],
  );
}

/** An offer that rings for 20 s. */
export function someOffer(now: number): Offer {
  return {
    offer: "o_1",
    conversation: "c_mina",
    lane: "support:fa",
    topic: "delivery",
    language: "fa",
    name: "مینا رستمی",
    question: "سلام، بسته‌ام با کد RB-1204 هنوز نرسیده است. می‌شود بررسی کنید؟",
    waitingSince: now - 6 * 60_000,
    ringMs: 20_000,
    ringEndsAt: now + 14_000,
    seen: false,
  };
}

/** An invitation of a colleague that rings for 20 s. */
export function someInvitation(now: number): Invitation {
  return {
    conversation: "c_mina",
    from: { id: "a_2", name: "Luka" },
    note: "She asks about the tariff of 2027.",
    lane: "support:fa",
    topic: "payment",
    language: "fa",
    name: "مینا رستمی",
    question: "سلام، تعرفهٔ سال آینده چقدر است؟",
    ringMs: 20_000,
    ringEndsAt: now + 14_000,
  };
}

/** A callback by phone that is due now and was tried once; with the number once it is held. */
export function dueCallback(now: number, change: Partial<DeskCallback> = {}): DeskCallback {
  return {
    id: "b_1",
    channel: "phone",
    start: now - 11 * 60_000,
    end: now + 4 * 60_000,
    attempts: 1,
    tries: [
      { at: now - 10 * 60_000, agent: { id: "a_2", name: "Luka" }, outcome: "no_answer", note: "Rang six times" },
    ],
    ...change,
  };
}
