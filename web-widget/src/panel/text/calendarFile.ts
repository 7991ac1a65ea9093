/** A callback for a calendar. */
export interface Appointment {
  id: string;
  start: number;
  end: number;
  title: string;
  text: string;
  /** Where it is changed or called off. */
  url: string;
  now: number;
}

/** Bytes of one line, at most. */
const LINE = 75;

/**
 * A callback as an entry for a calendar (RFC 5545), with an alarm a quarter of an hour before. It has the UID the server's letters use,
 * so that one that comes by mail changes it.
 */
export function calendarFile({ id, start, end, title, text, url, now }: Appointment): string {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Ringback//Callbacks//EN",
    "METHOD:PUBLISH",
    "BEGIN:VEVENT",
    `UID:${id}@ringback`,
    "SEQUENCE:0",
    `DTSTAMP:${stamp(now)}`,
    `DTSTART:${stamp(start)}`,
    `DTEND:${stamp(end)}`,
    `SUMMARY:${escaped(title)}`,
    `DESCRIPTION:${escaped(`${text}\n${url}`)}`,
    `URL:${url}`,
    "STATUS:CONFIRMED",
    "BEGIN:VALARM",
    "ACTION:DISPLAY",
    "TRIGGER:-PT15M",
    `DESCRIPTION:${escaped(title)}`,
    "END:VALARM",
    "END:VEVENT",
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

function stamp(at: number): string {
  return new Date(at).toISOString().replace(/[-:]|\.\d+/g, "");
}

/** Isolates of direction are for screens; the rest is what the format asks for. */
function escaped(text: string): string {
  return text
    .replace(/[\u2066-\u2069]/g, "")
    .replace(/[\\,;]/g, "\\$&")
    .replaceAll("\n", "\\n");
}

/** What goes on in the next line begins with a space; characters are not cut. */
function folded(line: string): string {
  const bytes = new TextEncoder();
  let text = "";
  let length = 0;
  for (const character of line) {
    const size = bytes.encode(character).length;
    if (length + size > LINE) {
      text += "\r\n ";
      length = 1;
    }
    text += character;
    length += size;
  }
  return text;
}
