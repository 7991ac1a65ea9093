import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";

const ROOT = join(import.meta.dirname, "../../..");
const JAR = process.env["RINGBACK_JAR"] ?? join(ROOT, "server/target/ringback.jar");

/** Without what steers the journeys: the program takes such names for settings it does not know. */
const ENVIRONMENT = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith("RINGBACK_")));

/** How long a command may take, in milliseconds, on a machine that does other work. */
const COMMAND_MS = 60_000;

/** Starts the packaged program. */
export function start(args: readonly string[]): ChildProcess {
  return spawn("java", ["-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-jar", JAR, ...args], {
    stdio: ["pipe", "pipe", "pipe"],
    env: ENVIRONMENT,
  });
}

/** Runs an operator's command to its end. @returns what it said @throws Error with what it said, unless it exits with 0 */
export async function run(args: readonly string[], input = ""): Promise<string> {
  const process = start(args);
  const said: string[] = [];
  for (const stream of [process.stdout, process.stderr]) stream?.on("data", (piece) => said.push(String(piece)));
  process.stdin?.end(input);
  const timer = setTimeout(() => process.kill("SIGKILL"), COMMAND_MS);
  const [code] = await once(process, "close");
  clearTimeout(timer);
  if (code !== 0) throw new Error(`ringback ${args.join(" ")} exited with ${code}:\n${said.join("")}`);
  return said.join("");
}

/** The lines of a process, for whoever waits for one of them. */
export class Output {
  readonly #process: ChildProcess;
  text = "";

  constructor(process: ChildProcess) {
    this.#process = process;
    for (const stream of [process.stdout, process.stderr]) {
      stream?.on("data", (piece) => {
        this.text += String(piece);
        process.emit("said");
      });
    }
  }

  /** Waits until the process has said this. @throws Error with all it said if it ends or stays silent instead */
  async until(wanted: RegExp): Promise<void> {
    const end = AbortSignal.timeout(COMMAND_MS);
    try {
      while (!wanted.test(this.text)) {
        if (this.#process.exitCode !== null) throw new Error(`it exited with ${this.#process.exitCode}`);
        await Promise.race([
          once(this.#process, "said", { signal: end }),
          once(this.#process, "exit", { signal: end }),
        ]);
      }
    } catch (cause) {
      throw new Error(`ringback did not say ${wanted}:\n${this.text}`, { cause });
    }
  }
}
