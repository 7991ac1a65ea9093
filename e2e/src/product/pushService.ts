import { createDecipheriv, createECDH, createPublicKey, type ECDH, hkdfSync, randomBytes, verify } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { expect } from "vitest";

/** What a browser tells a page of its subscription. */
export interface Subscription {
  endpoint: string;
  keys: { p256dh: string; auth: string };
}

/** A message that was pushed, as the browser's page gets it. */
export interface Pushed {
  title: string;
  body: string;
  lang: string;
  dir: string;
  /** Path and code of the link. */
  url: string;
}

/** What belongs to one browser. */
interface Receiver {
  keys: ECDH;
  auth: Buffer;
  /** The only sender it takes messages of: the key the page subscribed with. */
  sender: string;
  taken: Pushed[];
}

/**
 * A push service on this machine and the browsers behind it (RFC 8030). It takes what is signed by the server a browser subscribed to
 * (RFC 8292) and opens it with that browser's keys (RFC 8291); everything else it refuses.
 */
export class PushService {
  /** What was refused, and why. */
  readonly refused: string[] = [];
  readonly #receivers: Receiver[] = [];
  readonly #server: Server;

  private constructor() {
    this.#server = createServer((call, answer) => void this.#take(call, answer));
  }

  static async open(): Promise<PushService> {
    const service = new PushService();
    await new Promise<void>((listening) => service.#server.listen(0, "127.0.0.1", listening));
    return service;
  }

  /** What a server is told so that it may call this service. */
  get settings(): string[] {
    return [`push.hosts=${this.#host}`];
  }

  /** A browser subscribes to the messages of a server. @param sender the server's public key, as base64url */
  subscribe(sender: string): Subscription {
    const keys = createECDH("prime256v1");
    keys.generateKeys();
    const auth = randomBytes(16);
    const number = this.#receivers.push({ keys, auth, sender, taken: [] }) - 1;
    return {
      endpoint: `http://${this.#host}/push/${number}`,
      keys: { p256dh: keys.getPublicKey("base64url"), auth: auth.toString("base64url") },
    };
  }

  /** The messages to a subscription, as soon as there are so many. */
  async until({ endpoint }: Subscription, many: number): Promise<Pushed[]> {
    const mine = () => this.#receiver(endpoint)?.taken ?? [];
    await expect.poll(() => mine().length, { timeout: 120_000 }).toBeGreaterThanOrEqual(many);
    return mine();
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((closed) => this.#server.close(closed));
  }

  get #host(): string {
    const address = this.#server.address();
    return `127.0.0.1:${typeof address === "object" && address ? address.port : 0}`;
  }

  #receiver(url: string): Receiver | undefined {
    return this.#receivers[Number(/\/push\/(\d+)$/.exec(url)?.[1] ?? -1)];
  }

  async #take(call: IncomingMessage, answer: ServerResponse): Promise<void> {
    try {
      const body = Buffer.concat(await call.toArray());
      const receiver = this.#receiver(call.url ?? "");
      if (!receiver || call.method !== "POST") throw new Error(`nobody is at ${call.url}`);
      if (!/^\d+$/.test(`${call.headers["ttl"]}`)) throw new Error("no time to live");
      checkSender(`${call.headers["authorization"]}`, receiver.sender, `http://${this.#host}`);
      receiver.taken.push(JSON.parse(opened(body, receiver).toString("utf8")) as Pushed);
      answer.writeHead(201, { Location: `http://${this.#host}/message/${receiver.taken.length}` }).end();
    } catch (error) {
      this.refused.push(`${error}`);
      answer.writeHead(400).end();
    }
  }
}

/** The claims are the sender's, for this service, and hold a day at most (RFC 8292). */
function checkSender(authorization: string, sender: string, audience: string): void {
  const [, token = "", key] = /^vapid t=([^, ]+), ?k=([\w-]+)$/.exec(authorization) ?? [];
  if (key !== sender) throw new Error(`not the server that was subscribed to: ${authorization}`);
  const [head = "", claims = "", signature = ""] = token.split(".");
  const point = Buffer.from(sender, "base64url");
  const [x, y] = [point.subarray(1, 33), point.subarray(33)].map((half) => half.toString("base64url")) as [
    string,
    string,
  ];
  const publicKey = createPublicKey({ key: { kty: "EC", crv: "P-256", x, y }, format: "jwk" });
  const how = { key: publicKey, dsaEncoding: "ieee-p1363" } as const;
  if (!verify("sha256", Buffer.from(`${head}.${claims}`), how, Buffer.from(signature, "base64url"))) {
    throw new Error("the token is not signed by its key");
  }
  const { aud, exp } = JSON.parse(Buffer.from(claims, "base64url").toString()) as { aud: string; exp: number };
  const left = exp - Date.now() / 1000;
  if (aud !== audience || left < 0 || left > 86_400) throw new Error(`for ${aud}, ${left} s`);
}

/** Opens one record of aes128gcm (RFC 8188) with the keys of RFC 8291, 3.4. */
function opened(body: Buffer, { keys, auth }: Receiver): Buffer {
  const salt = body.subarray(0, 16);
  const length = body[20] ?? 0;
  const sender = body.subarray(21, 21 + length);
  const sealed = body.subarray(21 + length);
  const info = Buffer.concat([Buffer.from("WebPush: info\0"), keys.getPublicKey(), sender]);
  const secret = hkdfSync("sha256", keys.computeSecret(sender), auth, info, 32);
  const derive = (label: string, bytes: number) =>
    Buffer.from(hkdfSync("sha256", Buffer.from(secret), salt, `Content-Encoding: ${label}\0`, bytes));
  const cipher = createDecipheriv("aes-128-gcm", derive("aes128gcm", 16), derive("nonce", 12));
  cipher.setAuthTag(sealed.subarray(-16));
  const padded = Buffer.concat([cipher.update(sealed.subarray(0, -16)), cipher.final()]);
  return padded.subarray(0, padded.lastIndexOf(2));
}
