import { readFile } from "node:fs/promises";
import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";

const TYPES: Readonly<Record<string, string>> = {
  html: "text/html; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  css: "text/css; charset=utf-8",
};

/** The strictest page a widget must live on: nothing inline, no way from text to elements. */
const HOST_CSP = (chat: string) =>
  `default-src 'none'; script-src ${chat}; frame-src ${chat}; require-trusted-types-for 'script'; trusted-types 'none'`;
const FRAME_CSP =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; worker-src 'self'; " +
  "base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types ";

/** Serves the built files as the product's server does, and a host page of another site beside them. */
export class Site {
  readonly #server: Server;

  private constructor(server: Server) {
    this.#server = server;
  }

  static async open(dist: string): Promise<Site> {
    const server = createServer((request, response) => {
      const path = new URL(request.url ?? "/", "http://localhost").pathname;
      void answer(dist, path, request.headers.host ?? "", response);
    });
    await new Promise<void>((resolve) => server.listen(0, resolve));
    return new Site(server);
  }

  get #port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  /** The page of somebody's shop; query parameters become `data-*` attributes. */
  get host(): string {
    return `http://127.0.0.1:${this.#port}/shop`;
  }

  get chat(): string {
    return `http://localhost:${this.#port}`;
  }

  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }
}

async function answer(dist: string, path: string, host: string, response: ServerResponse): Promise<void> {
  const chat = `http://localhost:${host.split(":")[1]}`;
  if (path.startsWith("/shop")) {
    const [, , lang = "en", color = ""] = path.split("/");
    response.writeHead(200, { "content-type": TYPES["html"], "content-security-policy": HOST_CSP(chat) });
    response.end(shop(chat, lang, color));
    return;
  }
  const framed = path.startsWith("/frame/") || path.startsWith("/chat/");
  const file = framed ? "frame.html" : path.replace(/^\/static\/widget\//, "").replace(/^\//, "");
  try {
    const content = await readFile(join(dist, file));
    response.writeHead(200, {
      "content-type": TYPES[file.split(".").pop() ?? ""] ?? "application/octet-stream",
      ...(framed && {
        "content-security-policy": FRAME_CSP + (path.startsWith("/chat/") ? "ringback-worker" : "'none'"),
      }),
    });
    response.end(content);
  } catch {
    response.writeHead(404).end();
  }
}

function shop(chat: string, lang: string, color: string): string {
  return `<!doctype html><html lang="${lang}" dir="${lang === "fa" ? "rtl" : "ltr"}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>Harbour shop</title></head><body><h1>Harbour</h1>
<p><label>Search <input id="search"></label></p>
<script async src="${chat}/embed.js" data-site="harbour"${color && ` data-color="#${color}"`}></script></body></html>`;
}
