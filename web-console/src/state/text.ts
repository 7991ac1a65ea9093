const FSI = "\u2068";
const PDI = "\u2069";

/** A text from outside put into a sentence that cannot hold markup, such as a title or a notice: its direction stays inside. */
export function isolate(text: string): string {
  return `${FSI}${text}${PDI}`;
}

/** Hours, minutes and seconds as `0:41`, `12:05` or `1:02:03`. @param ms from 0 */
export function duration(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const tail = `${h > 0 ? String(m).padStart(2, "0") : m}:${String(s).padStart(2, "0")}`;
  return h > 0 ? `${h}:${tail}` : tail;
}

const minutes = new Intl.NumberFormat("en", { style: "unit", unit: "minute", unitDisplay: "long" });

/** A wait in words: `less than a minute`, `9 minutes`. */
export function waited(ms: number): string {
  return ms < 60_000 ? "less than a minute" : minutes.format(Math.floor(ms / 60_000));
}

/** The English name of a language tag, or the tag itself. */
export function languageName(tag: string): string {
  try {
    return new Intl.DisplayNames("en", { type: "language" }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** Words as a sentence of their own. */
export function sentence(words: string): string {
  return `${words.slice(0, 1).toLocaleUpperCase("en")}${words.slice(1)}.`;
}

/** The page title: how many things wait for the agent, then the name. */
export function pageTitle(waiting: number, name: string): string {
  return waiting > 0 ? `(${waiting}) ${name}` : name;
}
