/** The languages of the widget. */
export const LANGUAGES = ["en", "ru", "sl", "fa", "tr"] as const;

export type Language = (typeof LANGUAGES)[number];

/** What visitors ask, with a number of the other direction in it. */
export const QUESTIONS: Record<Language, string> = {
  en: "Where is my parcel? The order is RB1204.",
  ru: "Где моя посылка? Номер заказа RB1204.",
  sl: "Kje je moj paket? Naročilo je RB1204.",
  fa: "بستهٔ من کجاست؟ شمارهٔ سفارش RB1204 است.",
  tr: "Paketim nerede? Sipariş numarası RB1204.",
};

/** What agents answer. */
export const ANSWERS: Record<Language, string> = {
  en: "Good morning. It left the quay today, see https://parcels.example.org/RB1204.",
  ru: "Здравствуйте. Она отправлена сегодня: https://parcels.example.org/RB1204.",
  sl: "Dober dan. Danes smo ga odposlali: https://parcels.example.org/RB1204.",
  fa: "سلام. امروز فرستاده شد: https://parcels.example.org/RB1204.",
  tr: "Merhaba. Bugün yola çıktı: https://parcels.example.org/RB1204.",
};

/** What visitors say then. */
export const THANKS: Record<Language, string> = {
  en: "Thank you! Will it come before Friday?",
  ru: "Спасибо! Она придёт до пятницы?",
  sl: "Hvala! Bo prišel pred petkom?",
  fa: "سپاس! پیش از جمعه می‌رسد؟",
  tr: "Teşekkürler! Cumadan önce gelir mi?",
};

/** Names of visitors. */
export const NAMES: Record<Language, string> = {
  en: "Ada Cole",
  ru: "Сергей Петров",
  sl: "Ana Kovač",
  fa: "مینا رستمی",
  tr: "Leyla Aydın",
};
