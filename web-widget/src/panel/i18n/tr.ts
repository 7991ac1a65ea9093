import type { FirstTexts } from "./catalogue.ts";

/** Turkish, the texts of the first view. */
export const first: FirstTexts = {
  "launcher.close": "Sohbeti küçült",
  "greet.title": "Merhaba. Nasıl yardımcı olabiliriz?",
  "greet.hours": "Şu an açığız, kapanış {time}",
  "greet.open": "Şu an açığız",
  "pre.topic": "Konu nedir?",
  "pre.other": "Başka bir konu",
  "off.title": "Şu anda kapalıyız",
  "nav.menu": "Menü",
  "nav.back": "Geri",
};
