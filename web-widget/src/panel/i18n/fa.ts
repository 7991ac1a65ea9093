import type { FirstTexts } from "./catalogue.ts";

/** Persian, the texts of the first view. */
export const first: FirstTexts = {
  "launcher.close": "کوچک کردن گفت‌وگو",
  "greet.title": "سلام. چه کمکی از ما برمی‌آید؟",
  "greet.hours": "اکنون باز هستیم، تا ساعت {time}",
  "greet.open": "اکنون باز هستیم",
  "pre.topic": "موضوع چیست؟",
  "pre.other": "موضوع دیگر",
  "off.title": "در حال حاضر بسته هستیم",
  "nav.menu": "فهرست",
  "nav.back": "بازگشت",
};
