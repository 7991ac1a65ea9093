import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { type Browser, type BrowserContext, chromium, type Frame, type Locator, type Page } from "playwright-core";
import { expect } from "vitest";
import { Script } from "./script.ts";
import { Site } from "./site.ts";

const SHOTS = "target/look";
const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What the driver switches off, in its words; without third-party partitioning a frame would have no storage. */
const SWITCHED_OFF =
  "AvoidUnnecessaryBeforeUnloadCheckSync,DestroyProfileOnBrowserClose,HttpsUpgrades,HttpsFirstBalancedModeAutoEnable," +
  "LensOverlay,MediaRouter,PaintHolding,ThirdPartyStoragePartitioning,AvoidCorsURLLoaderRestartOnRedirect," +
  "TcpPortRandomizationWin,OptimizationHints,NetworkTimeServiceQuerying,AimEnabled,PreconnectToSearch," +
  "msForceBrowserSignIn,msEdgeUpdateLaunchServicesPreferredVersion";
const FLAGS =
  "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update";

let site: Site;
let browser: Browser;

/** How a visitor looks at the page. */
export interface Looks {
  lang?: string;
  width?: number;
  height?: number;
  dark?: boolean;
  color?: string;
  storage?: boolean;
  /** The page opens the panel by itself while its search field has the focus. */
  opens?: boolean;
}

/** One visitor on the host page, with the server that is made up for them. */
export class Visit {
  readonly page: Page;
  readonly script: Script;
  /** Every request of the page and its frames. */
  readonly requests: string[] = [];
  readonly #context: BrowserContext;
  readonly #looks: Looks;
  /** Errors of the console: violations of a policy are among them. */
  readonly #errors: string[] = [];
  panel!: Frame;

  private constructor(context: BrowserContext, page: Page, script: Script, looks: Looks) {
    this.#context = context;
    this.page = page;
    this.script = script;
    this.#looks = looks;
    page.on("console", (message) => {
      // A refusal over HTTP is part of the game; a browser logs it all the same.
      const refused = /status of 409/.test(message.text());
      if (message.type() === "error" && !refused) this.#errors.push(message.text());
    });
    page.on("pageerror", (error) => this.#errors.push(String(error)));
    page.on("request", (request) => this.requests.push(request.url()));
  }

  static async start(): Promise<void> {
    mkdirSync(SHOTS, { recursive: true });
    site = await Site.open("dist");
    browser = await chromium.launch({
      executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
      ignoreDefaultArgs: [`--disable-features=${SWITCHED_OFF}`],
      args: FLAGS.split(" "),
    });
  }

  static async stop(): Promise<void> {
    await browser.close();
    site.close();
  }

  static async begin(looks: Looks = {}): Promise<Visit> {
    const { lang = "en", width = 1100, height = 760, dark = false } = looks;
    const context = await browser.newContext({
      viewport: { width, height },
      colorScheme: dark ? "dark" : "light",
      locale: lang,
      timezoneId: "Europe/Ljubljana",
      reducedMotion: "reduce",
    });
    const script = new Script();
    await context.routeWebSocket(/\/ws\/visitor$/, script.accept);
    if (looks.storage === false) {
      await context.addInitScript(() => {
        if (location.pathname.startsWith("/frame/")) {
          Object.defineProperty(window, "localStorage", {
            get: () => {
              throw new DOMException("denied", "SecurityError");
            },
          });
        }
      });
    }
    if (looks.opens) {
      await context.addInitScript(() => {
        if (!location.pathname.startsWith("/shop")) return;
        Object.assign(window, { Ringback: Object.assign(() => {}, { q: [["open"]] }) });
        addEventListener("DOMContentLoaded", () => document.getElementById("search")?.focus());
      });
    }
    return Visit.#arrive(context, script, looks);
  }

  static async #arrive(context: BrowserContext, script: Script, looks: Looks): Promise<Visit> {
    const visit = new Visit(context, await context.newPage(), script, looks);
    await visit.page.goto(`${site.host}/${looks.lang ?? "en"}/${looks.color ?? ""}`);
    return visit;
  }

  /** The page of its own at `/chat/harbour`, with what stands in its fragment. */
  async alone(fragment: string): Promise<void> {
    await this.page.goto(`${site.chat}/chat/harbour#${fragment}`);
    this.panel = this.page.mainFrame();
  }

  /** What the browser gives where there is no push service, and what the pages of the chat post. */
  async withPush(answer: (path: string, body: Record<string, unknown>) => { status: number; json?: object }) {
    await this.#context.grantPermissions(["notifications"], { origin: site.chat });
    await this.#context.addInitScript(() => {
      const keys = { p256dh: "key", auth: "auth" };
      PushManager.prototype.subscribe = async () =>
        ({ toJSON: () => ({ endpoint: "https://push.example/1", keys }) }) as never;
    });
    await this.#context.route(/\/api\/v1\//, (route) => {
      const request = route.request();
      return route.fulfill(answer(new URL(request.url()).pathname, request.postDataJSON()));
    });
  }

  /** The window that the next press opens. */
  nextWindow(): Promise<Page> {
    return this.#context.waitForEvent("page");
  }

  /** The same browser, the same visitor, another tab. */
  secondTab(): Promise<Visit> {
    const script = this.script.elsewhere();
    return this.#context
      .unrouteAll()
      .then(() => this.#context.routeWebSocket(/\/ws\/visitor$/, script.accept))
      .then(() => Visit.#arrive(this.#context, script, this.#looks));
  }

  async leave(): Promise<void> {
    expect(this.#errors).toEqual([]);
    await this.page.close();
    if (this.#context.pages().length === 0) await this.#context.close();
  }

  get launcher(): Locator {
    return this.page.locator("button[aria-expanded]");
  }

  /** Opens the panel, or only waits for it. */
  async open(press = true): Promise<void> {
    if (press) await this.launcher.click();
    const find = () => this.page.frames().find((frame) => frame.url().includes("/frame/"));
    await expect.poll(find).toBeTruthy();
    this.panel = find() as Frame;
    await this.panel.waitForSelector(".heading, .log");
  }

  /** Asks a question by way of the first topic. */
  async ask(text: string, answered = true): Promise<void> {
    await this.panel.locator(".topic").first().click();
    await this.panel.fill("#text", text);
    await this.panel.locator("button[type=submit]").click();
    if (answered) await this.panel.waitForSelector(".place");
  }

  /** What has the focus on the host page. */
  focused(): Promise<string> {
    return this.page.evaluate(() => {
      const root = document.activeElement?.shadowRoot;
      return root?.activeElement?.tagName === "BUTTON" ? "launcher" : (root?.activeElement?.tagName ?? "page");
    });
  }

  /** Notes what the live regions say. @returns a function that tells it so far */
  async listen(): Promise<() => Promise<string[]>> {
    await this.panel.evaluate(() => {
      const page = window as never as { said: string[] };
      page.said = [];
      const note = () => {
        for (const region of document.querySelectorAll(".unseen")) {
          if (region.textContent && page.said.at(-1) !== region.textContent) page.said.push(region.textContent);
        }
      };
      const options = { characterData: true, childList: true, subtree: true };
      for (const region of document.querySelectorAll(".unseen")) new MutationObserver(note).observe(region, options);
    });
    return () => this.panel.evaluate(() => (window as never as { said: string[] }).said);
  }

  /** Rules the panel breaks, with the elements that break them. */
  async axe(): Promise<string[]> {
    await this.panel.evaluate(AXE);
    return this.panel.evaluate(async () => {
      const { axe } = window as never as { axe: { run(): Promise<{ violations: AxeViolation[] }> } };
      interface AxeViolation {
        id: string;
        nodes: { html: string; failureSummary: string }[];
      }
      const { violations } = await axe.run();
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => `${node.html} ${node.failureSummary}`)}`);
    });
  }

  /** How far the panel can be scrolled sideways, in px. */
  sideways(): Promise<number> {
    return this.panel.evaluate(() => {
      const boxes = [document.documentElement, ...document.querySelectorAll(".body")];
      return Math.max(...boxes.map((box) => box.scrollWidth - box.clientWidth));
    });
  }

  /** The corner with the panel, or the whole screen when it is small. */
  async shot(name: string): Promise<void> {
    const { width, height } = this.page.viewportSize() ?? { width: 0, height: 0 };
    const x = this.#looks.lang === "fa" ? 0 : width - 440;
    const clip = width > 480 ? { x, y: 0, width: 440, height } : undefined;
    await this.page.screenshot({ path: `${SHOTS}/${name}.png`, ...(clip && { clip }) });
  }
}
