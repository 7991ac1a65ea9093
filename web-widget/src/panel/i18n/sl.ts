import type { FirstTexts } from "./catalogue.ts";

/** Slovene, the texts of the first view. */
export const first: FirstTexts = {
  "launcher.close": "Pomanjšaj klepet",
  "greet.title": "Pozdravljeni. Kako vam lahko pomagamo?",
  "greet.hours": "Zdaj odprto, do {time}",
  "greet.open": "Zdaj odprto",
  "pre.topic": "Za kaj gre?",
  "pre.other": "Nekaj drugega",
  "off.title": "Trenutno smo zaprti",
  "nav.menu": "Meni",
  "nav.back": "Nazaj",
};
