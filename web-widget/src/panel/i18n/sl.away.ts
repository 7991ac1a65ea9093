import type { AwayTexts } from "./away.ts";

/** Slovene, what is said to people who are away, or want to be told while they are. */
export const away: AwayTexts = {
  "tell.also": "Obvestimo vas lahko tudi, ko je ta stran zaprta:",
  "tell.push": "Z obvestilom brskalnika",
  "tell.mail": "Po e-pošti",
  "tell.address": "E-poštni naslov",
  "tell.send": "Obvesti me po e-pošti",
  "tell.byPush": "Brskalnik vas obvesti, tudi ko je stran zaprta.",
  "tell.byMail": "Pisali bomo na {mail}.",
  "tell.stop": "Ne obveščajte me zunaj te strani",
  "tell.ask": "Vas smemo obvestiti, ko boste na vrsti?",
  "tell.asks":
    "Zdaj vas bo vprašal brskalnik. Obvestilo pošljemo, ko ste na vrsti in ko vam odgovorimo, in nič drugega.",
  "tell.yes": "Da, obvestite me",
  "tell.done": "Urejeno. To okno lahko zaprete.",
  "tell.denied":
    "Ta brskalnik ne dovoli naših obvestil. To lahko spremenite v nastavitvah ali pa vas obvestimo po e-pošti.",
  "tell.gone": "Ta povezava ne velja več. V klepetu še enkrat pritisnite gumb.",
  "back.ask": "Dobrodošli nazaj. Vaš klepet je še tukaj.",
  "back.go": "Nadaljuj klepet",
  "back.used": "Ta povezava je že bila uporabljena. Pošljemo vam lahko novo.",
  "back.fresh": "Pošljite mi novo povezavo",
  "back.sent": "Poslali smo jo. Poglejte v e-pošto.",
  "back.gone": "Ta povezava ne velja več.",
  "back.anew": "Pojdi v klepet",
  "fix.ask": "Obvesti me, ko bo odpravljeno",
  "fix.known": "Obvestili vas bomo, ko bo odpravljeno. To stran lahko zapustite.",
};
