import type { FirstTexts } from "./catalogue.ts";

/** Russian, the texts of the first view. */
export const first: FirstTexts = {
  "launcher.close": "Свернуть чат",
  "greet.title": "Здравствуйте. Чем можем помочь?",
  "greet.hours": "Сейчас открыто, до {time}",
  "greet.open": "Сейчас открыто",
  "pre.topic": "О чём ваш вопрос?",
  "pre.other": "Другой вопрос",
  "off.title": "Сейчас мы закрыты",
  "nav.menu": "Меню",
  "nav.back": "Назад",
};
