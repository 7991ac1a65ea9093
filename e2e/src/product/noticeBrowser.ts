import type { BrowserContext, CDPSession, Page, Worker } from "playwright-core";
import { expect } from "vitest";
import type { Demo } from "./demo.ts";
import type { Pushed, PushService, Subscription } from "./pushService.ts";

/** A notice as the browser shows it. */
export interface Notice {
  title: string;
  body: string;
  lang: string;
  dir: string;
  /** The address a press of it opens. */
  opens: string;
}

/** The worker's own things. */
interface WorkerScope {
  registration: ServiceWorkerRegistration;
  clients: object;
  dispatchEvent(event: Event): boolean;
}

/**
 * A browser that allows notices of the chat. Its own service worker shows what is pushed; what a browser without a vendor's network and
 * without a screen cannot do is done for it: it subscribes to the push service of the journey instead of the vendor's, gets its messages
 * by DevTools, and is told that a notice was pressed.
 */
export class NoticeBrowser {
  readonly #context: BrowserContext;
  readonly #demo: Demo;
  readonly #service: PushService;
  #subscription: Subscription | undefined;

  private constructor(context: BrowserContext, demo: Demo, service: PushService) {
    this.#context = context;
    this.#demo = demo;
    this.#service = service;
  }

  /** The pages of a context may show notices from now on. */
  static async in(context: BrowserContext, demo: Demo, service: PushService): Promise<NoticeBrowser> {
    const browser = new NoticeBrowser(context, demo, service);
    await context.grantPermissions(["notifications"], { origin: demo.chat });
    await context.exposeBinding("subscribedTo", (_, key: string) => {
      browser.#subscription = service.subscribe(key);
      return browser.#subscription;
    });
    await context.addInitScript(() => {
      const { subscribedTo } = globalThis as unknown as { subscribedTo(key: string): Promise<PushSubscriptionJSON> };
      PushManager.prototype.subscribe = async (options) => {
        const subscription = await subscribedTo(`${options?.applicationServerKey}`);
        return { toJSON: () => subscription } as PushSubscription;
      };
    });
    return browser;
  }

  /** Presses what allows notices, in the window that asks. */
  async allow(press: () => Promise<void>): Promise<void> {
    const [page] = await Promise.all([this.#context.waitForEvent("page"), press()]);
    await Promise.all([page.waitForEvent("close"), clickAway(page)]);
  }

  /** Waits until so many messages were pushed, has the service worker show the last one, and reads what it shows. */
  async shows(many: number): Promise<Notice> {
    const message = (await this.#service.until(this.#subscribed, many))[many - 1] as Pushed;
    const page = await this.#context.newPage();
    const tools = await this.#context.newCDPSession(page);
    const registrationId = await this.#registration(tools);
    const pushed = { origin: this.#demo.chat, registrationId, data: JSON.stringify(message) };
    let notice: Notice | undefined;
    // A push service delivers at least once; and a browser without a screen soon forgets what it shows.
    const shown = async () => {
      await tools.send("ServiceWorker.deliverPushMessage", pushed);
      notice = await (await this.#worker()).evaluate(noticeOf, message.body);
      return notice?.body;
    };
    await expect.poll(shown, { timeout: 60_000 }).toBe(message.body);
    await page.close();
    return notice as Notice;
  }

  get #subscribed(): Subscription {
    if (!this.#subscription) throw new Error("no page has subscribed");
    return this.#subscription;
  }

  /** The worker, which the browser ends when it has nothing to do. */
  async #worker(): Promise<Worker> {
    return this.#context.serviceWorkers()[0] ?? (await this.#context.waitForEvent("serviceworker"));
  }

  async #registration(tools: CDPSession): Promise<string> {
    const known = new Promise<string>((resolve) => {
      tools.on("ServiceWorker.workerRegistrationUpdated", ({ registrations }) => {
        const ours = registrations.find(({ scopeURL }) => scopeURL.startsWith(this.#demo.chat));
        if (ours) resolve(ours.registrationId);
      });
    });
    await tools.send("ServiceWorker.enable");
    return known;
  }
}

/** Presses what closes the page, which may be gone before the press is said to be done. */
async function clickAway(page: Page): Promise<void> {
  try {
    await page.locator(".arriving .button:not([aria-disabled=true])").click();
  } catch (failure) {
    if (!page.isClosed()) throw failure;
  }
}

/**
 * Runs in the worker. It may open windows only when somebody at a screen has pressed, so where to is noted instead.
 *
 * @returns the notice with this text and what a press of it opens; nothing when it is not shown within two seconds
 */
async function noticeOf(body: string): Promise<Notice | undefined> {
  const scope = globalThis as unknown as WorkerScope;
  const find = async () => (await scope.registration.getNotifications()).find((each) => each.body === body);
  let notification = await find();
  for (let tries = 0; !notification && tries < 20; tries++) {
    await new Promise((later) => setTimeout(later, 100));
    notification = await find();
  }
  if (!notification) return undefined;
  const { title, lang, dir } = notification;
  const opens = await new Promise<string>((opened) => {
    const openWindow = async (url: string) => opened(url);
    Object.defineProperty(scope.clients, "openWindow", { configurable: true, value: openWindow });
    scope.dispatchEvent(Object.assign(new Event("notificationclick"), { notification, waitUntil: () => {} }));
  });
  return { title, body, lang, dir, opens };
}
