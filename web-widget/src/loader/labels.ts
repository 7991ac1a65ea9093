/** The launcher's name in the languages of the panel: it must speak before anything is loaded. */
const LABELS: Readonly<Record<string, string>> = {
  en: "Chat with us",
  ru: "Написать в чат",
  sl: "Klepetajte z nami",
  fa: "گفت‌وگو با ما",
  tr: "Bize yazın",
};

/** The name for a locale; English where the panel does not speak it. */
export function labelFor(locale: string): { language: string; name: string } {
  const base = locale.slice(0, 2).toLowerCase();
  const language = LABELS[base] ? base : "en";
  return { language, name: LABELS[language] ?? "" };
}
