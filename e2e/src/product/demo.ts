import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "./ports.ts";
import { Output, run, start } from "./program.ts";
import { type DeskRules, type HeadStartRule, siteDocument } from "./siteDocument.ts";

/** How somebody signs in to the console. */
export interface SignIn {
  login: string;
  password: string;
}

/** How long the server may take to see everybody off, in milliseconds. */
const STOP_MS = 20_000;

/** The product as people start it: `ringback demo` with a data folder of its own, the embedded Redis and the shop. */
export class Demo {
  #port = 0;
  readonly #data: string;
  readonly #settings: readonly string[];
  #process: ChildProcess | undefined;
  #signIns = new Map<string, SignIn[]>();

  private constructor(data: string, settings: readonly string[]) {
    this.#data = data;
    this.#settings = settings;
  }

  /** Starts a demo whose desks follow these rules, whose lines know these head starts, with these settings of the server, `name=value`. */
  static async open(
    rules: DeskRules = {},
    headStarts: readonly HeadStartRule[] = [],
    settings: readonly string[] = [],
  ): Promise<Demo> {
    const demo = new Demo(mkdtempSync(join(tmpdir(), "ringback-e2e-")), settings);
    try {
      await run(["site", "apply", "-", "--data", demo.#data], siteDocument(rules, headStarts));
      // as late as can be: until the server listens on it, another process may take it
      demo.#port = await freePort();
      await demo.start();
      return demo;
    } catch (failure) {
      await demo.close();
      throw failure;
    }
  }

  /** Where it listens, before and after a restart. */
  get port(): number {
    return this.#port;
  }

  /** The shop's address: for the browser another site than the chat. */
  get shop(): string {
    return `http://127.0.0.1:${this.port}/`;
  }

  get chat(): string {
    return `http://localhost:${this.port}`;
  }

  /** Somebody with this role, as printed at the start. */
  signIn(role: "agent" | "supervisor", index = 0): SignIn {
    const found = this.#signIns.get(role)?.[index];
    if (!found) throw new Error(`the demo printed no ${role} ${index}`);
    return found;
  }

  /** Makes the secret with which the shop signs who its visitors are; it is printed only once. */
  async identitySecret(): Promise<string> {
    const printed = await run(["site", "identity", "harbour-shop", "--new", "--data", this.#data]);
    const secret = /shown only now: (\S+)/.exec(printed)?.[1];
    if (!secret) throw new Error(`no secret in ${printed}`);
    return secret;
  }

  /** Starts the server, with what the data folder holds. */
  async start(): Promise<void> {
    const settings = this.#settings.flatMap((setting) => ["--set", setting]);
    const process = start(["demo", "--port", `${this.port}`, "--data", this.#data, ...settings]);
    this.#process = process;
    const output = new Output(process);
    await output.until(/^Ready:/m);
    this.#signIns = signInsOf(output.text);
  }

  /** Ends the server as a power cut would. */
  async kill(): Promise<void> {
    await this.#end("SIGKILL");
  }

  /** Stops everything and removes the data. */
  async close(): Promise<void> {
    await this.#end("SIGTERM");
    endRedis(this.#data);
    rmSync(this.#data, { recursive: true, force: true, maxRetries: 5 });
  }

  async #end(signal: "SIGTERM" | "SIGKILL"): Promise<void> {
    const process = this.#process;
    if (!process || process.exitCode !== null || process.signalCode !== null) return;
    const gone = once(process, "exit");
    const timer = setTimeout(() => process.kill("SIGKILL"), STOP_MS);
    process.kill(signal);
    await gone;
    clearTimeout(timer);
  }
}

/** A line names role, address and password. */
function signInsOf(printed: string): Map<string, SignIn[]> {
  const found = new Map<string, SignIn[]>();
  for (const [, role = "", login = "", password = ""] of printed.matchAll(
    /^\s*(agent|supervisor)\s+(\S+@\S+)\s+(\S+)/gm,
  )) {
    found.set(role, [...(found.get(role) ?? []), { login, password }]);
  }
  return found;
}

/** A server that was killed leaves its Redis running, for the next start; nobody comes after a journey. */
function endRedis(data: string): void {
  try {
    process.kill(Number(readFileSync(join(data, "redis/redis.pid"), "utf8")), "SIGKILL");
  } catch {
    // It went with its server.
  }
}
