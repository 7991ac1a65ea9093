import { type AgentCommand, type AgentEvent, CommandFailed, type Desk, type SignedOn } from "@ringback/web-protocol";
import { vi } from "vitest";
import type { Line, Listener } from "../../src/net/line.ts";
import { EMPTY_DESK } from "./desks.ts";

/** The other end of the console's connection, in the hands of the test. */
export class FarEnd implements Line {
  listener: Listener | undefined;
  readonly commands: AgentCommand[] = [];
  readonly #answers: { id: string; resolve(event: AgentEvent): void; reject(failure: Error): void }[] = [];
  start = vi.fn();
  stop = vi.fn();

  /** The line of a console that listens like this. */
  listenedBy(listener: Listener): Line {
    this.listener = listener;
    return this;
  }

  request(command: AgentCommand & { id: string }): Promise<AgentEvent> {
    this.commands.push(command);
    return new Promise((resolve, reject) => this.#answers.push({ id: command.id, resolve, reject }));
  }

  mention(command: AgentCommand): void {
    this.commands.push(command);
  }

  /** The commands of a type so far. */
  sent<T extends AgentCommand["type"]>(type: T): Extract<AgentCommand, { type: T }>[] {
    return this.commands.filter((one): one is Extract<AgentCommand, { type: T }> => one.type === type);
  }

  /** Answers a command. */
  async answer(event: AgentEvent & { re: string }): Promise<void> {
    this.#answers.find(({ id }) => id === event.re)?.resolve(event);
    await taken();
  }

  /** Refuses a command. */
  async refuse(re: string, code: string): Promise<void> {
    this.#answers.find(({ id }) => id === re)?.reject(new CommandFailed(code, code, false));
    await taken();
  }
}

/** Whoever waited for an answer has gone on. */
function taken(): Promise<void> {
  return new Promise((done) => setTimeout(done));
}

/** The answer to hello. */
export function signedOn(desk: Partial<Desk>): SignedOn {
  return {
    type: "signed_on",
    re: "h",
    now: Date.now(),
    agent: { id: "a_1", name: "Maja", role: "agent" },
    site: { id: "s", name: "Shop", topics: [], departments: [] },
    desk: { ...EMPTY_DESK, ...desk },
  };
}
