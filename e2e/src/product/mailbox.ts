import { createServer, type Server, type Socket } from "node:net";
import { createInterface } from "node:readline";
import { expect } from "vitest";

/** A letter that came. */
export interface Letter {
  to: string;
  subject: string;
  /** What it says, as plain text. */
  text: string;
  /** The entry for a calendar that came with it. */
  calendar?: string;
}

/** What is not answered with "fine". */
const ANSWERS: Record<string, string> = { DATA: "354 go on", QUIT: "221 bye" };

/** A mail server on this machine that takes every letter (RFC 5321, as far as a sender needs it) and shows it to nobody but the journey. */
export class Mailbox {
  readonly letters: Letter[] = [];
  readonly #server: Server;

  private constructor() {
    this.#server = createServer((socket) => this.#serve(socket));
  }

  static async open(): Promise<Mailbox> {
    const box = new Mailbox();
    await new Promise<void>((listening) => box.#server.listen(0, "127.0.0.1", listening));
    return box;
  }

  /** What a server is told to send its mail here. */
  get settings(): string[] {
    const address = this.#server.address();
    const port = typeof address === "object" && address ? address.port : 0;
    return ["mail.host=127.0.0.1", `mail.port=${port}`, "mail.security=none", "mail.from=chat@shop.example"];
  }

  /** The letters to an address, as soon as there are so many. */
  async until(to: string, many: number): Promise<Letter[]> {
    const mine = () => this.letters.filter((letter) => letter.to === to);
    await expect.poll(() => mine().length, { timeout: 90_000 }).toBeGreaterThanOrEqual(many);
    return mine();
  }

  async close(): Promise<void> {
    await new Promise((closed) => this.#server.close(closed));
  }

  #serve(socket: Socket): void {
    const answer = (line: string) => socket.write(`${line}\r\n`);
    let to = "";
    let letter: string[] | undefined;
    const command = (line: string) => {
      const verb = line.slice(0, 4).toUpperCase();
      to = /^RCPT TO:<(.*)>/i.exec(line)?.[1] ?? to;
      if (verb === "DATA") letter = [];
      answer(ANSWERS[verb] ?? "250 fine");
      if (verb === "QUIT") socket.end();
    };
    const content = (line: string, lines: string[]) => {
      if (line !== ".") return lines.push(line.replace(/^\./, ""));
      this.letters.push({ to, ...read(lines.join("\r\n")) });
      letter = undefined;
      return answer("250 taken");
    };
    socket.on("error", () => socket.destroy());
    answer("220 mailbox");
    createInterface({ input: socket, crlfDelay: Number.POSITIVE_INFINITY }).on("line", (line) =>
      letter ? content(line, letter) : command(line),
    );
  }
}

/** The subject and the plain text of a message with several readings (RFC 2045, RFC 2047). */
function read(raw: string): Omit<Letter, "to"> {
  const [head = ""] = raw.split("\r\n\r\n", 1);
  const parts = raw.split(/\r\n--[^\r\n]+(?:\r\n|$)/);
  const part = (type: string) => parts.find((each) => new RegExp(`^content-type: ${type}`, "im").test(each));
  const calendar = part("text/calendar");
  return {
    subject: subjectOf(head),
    text: bodyOf(part("text/plain") ?? raw),
    ...(calendar !== undefined && { calendar: bodyOf(calendar) }),
  };
}

function bodyOf(part: string): string {
  const cut = part.indexOf("\r\n\r\n");
  const encoding = /^content-transfer-encoding: *(\S+)/im.exec(part.slice(0, cut))?.[1] ?? "7bit";
  return decode(part.slice(cut + 4), encoding);
}

function subjectOf(head: string): string {
  const unfolded = head.replace(/\r\n[ \t]+/g, " ");
  const subject = /^subject: *(.*)$/im.exec(unfolded)?.[1] ?? "";
  return subject
    .replace(/\?= +=\?/g, "?==?")
    .replace(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_, kind: string, text: string) =>
      decode(
        kind.toLowerCase() === "q" ? text.replace(/_/g, " ") : text,
        kind.toLowerCase() === "q" ? "quoted-printable" : "base64",
      ),
    );
}

function decode(text: string, encoding: string): string {
  if (encoding.toLowerCase() === "base64") return Buffer.from(text, "base64").toString("utf8");
  if (encoding.toLowerCase() !== "quoted-printable") return text;
  const bytes = text
    .replace(/=\r\n/g, "")
    .replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, "latin1").toString("utf8");
}
