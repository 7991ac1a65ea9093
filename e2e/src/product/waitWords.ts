import type { Language } from "./words.ts";

/** What waiting visitors are told, in their language and digits, without the signs that keep directions apart. */
export interface WaitWords {
  /** Nobody takes chats. */
  nobody: string;
  lt1: string;
  range: RegExp;
  longer: RegExp;
  fewer: string;
  late: RegExp;
  helped: RegExp;
  turn: RegExp;
  /** The turn came while they were away. */
  away: string;
}

export const WAIT_WORDS: Record<Language, WaitWords> = {
  en: {
    nobody: "Nobody can answer right now, so we cannot give a time.",
    lt1: "Less than a minute",
    range: /^(Most likely \d+–\d+ minutes|Up to \d+ minutes)$/,
    longer: /^It is taking longer than we said: now (\d+–|up to )\d+ minutes\. We are sorry\.$/,
    fewer: "Fewer colleagues are answering than before.",
    late: /^We said by .+ and we missed it\. We are sorry\. Your place is kept\.$/,
    helped: /^\d+ people helped in the last 10 minutes$/,
    turn: /^It is your turn\. (Ana|Reza) is here\.$/,
    away: "You were away, so we held your place. Tap to start.",
  },
  ru: {
    nobody: "Сейчас никто не может ответить, поэтому время назвать нельзя.",
    lt1: "Меньше минуты",
    range: /^(Скорее всего, \d+–\d+ минут[ыа]?|До \d+ минут)$/,
    longer: /^Ждать придётся дольше, чем мы обещали: теперь .*\d минут[ыа]?\. Извините нас\.$/,
    fewer: "Сейчас отвечает меньше сотрудников, чем раньше.",
    late: /^Обещали к .+ и не успели\. Извините нас\. Ваше место сохранено\.$/,
    helped: /^За 10 минут помогли \d+ (людям|человеку)$/,
    turn: /^Ваша очередь\. На связи (Ana|Reza)\.$/,
    away: "Вас не было, мы сохранили ваше место. Нажмите, чтобы начать.",
  },
  sl: {
    nobody: "Trenutno nihče ne more odgovoriti, zato časa ne moremo napovedati.",
    lt1: "Manj kot minuta",
    range: /^(Najverjetneje \d+–\d+ minut[ei]?|Do \d+ minut)$/,
    longer: /^Čakanje je daljše, kot smo napovedali: zdaj .*\d minut[ei]?\. Oprostite nam\.$/,
    fewer: "Odgovarja manj sodelavcev kot prej.",
    late: /^Napovedali smo čas do .+ in ga zamudili\. Oprostite nam\. Vaše mesto je ohranjeno\.$/,
    helped: /^V zadnjih 10 minutah smo pomagali \d+ oseb(am|ama|i)$/,
    turn: /^Na vrsti ste\. Z vami je (Ana|Reza)\.$/,
    away: "Ni vas bilo, zato smo vam mesto zadržali. Tapnite za začetek.",
  },
  fa: {
    nobody: "اکنون کسی نمی‌تواند پاسخ دهد و نمی‌توانیم زمانی بگوییم.",
    lt1: "کمتر از یک دقیقه",
    range: /^(به احتمال زیاد [۰-۹]+ تا [۰-۹]+ دقیقه|حداکثر [۰-۹]+ دقیقه)$/,
    longer: /^بیشتر از آنچه گفتیم طول می‌کشد: اکنون .+ دقیقه\. پوزش می‌خواهیم\.$/,
    fewer: "اکنون همکاران کمتری پاسخ می‌دهند.",
    late: /^گفته بودیم تا ساعت .+ و نرسیدیم\. پوزش می‌خواهیم\. نوبت شما محفوظ است\.$/,
    helped: /^در ۱۰ دقیقهٔ گذشته به [۰-۹]+ نفر کمک شد$/,
    turn: /^نوبت شماست\. (Ana|Reza) اینجاست\.$/,
    away: "شما نبودید و نوبتتان را نگه داشتیم. برای شروع لمس کنید.",
  },
  tr: {
    nobody: "Şu anda kimse yanıt veremiyor, bu yüzden süre söyleyemiyoruz.",
    lt1: "Bir dakikadan az",
    range: /^(Büyük olasılıkla \d+–\d+ dakika|En fazla \d+ dakika)$/,
    longer: /^Söylediğimizden uzun sürüyor: şimdi .*\d dakika\. Özür dileriz\.$/,
    fewer: "Şu anda öncekinden daha az kişi yanıt veriyor.",
    late: /^Size verdiğimiz saat .+ idi, yetişemedik\. Özür dileriz\. Sıranız korunuyor\.$/,
    helped: /^Son 10 dakikada \d+ kişiye yardım edildi$/,
    turn: /^Sıra sizde\. (Ana|Reza) burada\.$/,
    away: "Burada değildiniz, sıranızı tuttuk. Başlamak için dokunun.",
  },
};
