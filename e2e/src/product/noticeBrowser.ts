import type { BrowserContext, CDPSession, Worker } from "playwright-core";
import { expect } from "vitest";
import type { Demo } from "./demo.ts";
import type { Pushed, PushService, Subscription } from "./pushService.ts";

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
    await page.locator(".arriving .button:not([aria-disabled=true])").click();
    await page.waitForEvent("close");
  }

  /** Waits until so many messages were pushed and hands the last one to the service worker. @returns it, once it is shown */
  async shows(many: number): Promise<Pushed> {
    const message = (await this.#service.until(this.#subscribed, many))[many - 1] as Pushed;
    const page = await this.#context.newPage();
    const tools = await this.#context.newCDPSession(page);
    const registrationId = await this.#registration(tools);
    const data = JSON.stringify(message);
    await tools.send("ServiceWorker.deliverPushMessage", { origin: this.#demo.chat, registrationId, data });
    const { title, body, lang, dir } = message;
    await expect.poll(async () => (await this.#worker()).evaluate(onScreen)).toContainEqual({ title, body, lang, dir });
    await page.close();
    return message;
  }

  /** Presses the notice with this text. @returns the address that is opened */
  async press({ body }: Pushed): Promise<string> {
    return (await this.#worker()).evaluate(press, body);
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

/** Runs in the worker. @returns the notices the browser shows */
async function onScreen(): Promise<object[]> {
  const { registration } = globalThis as unknown as WorkerScope;
  const notices = await registration.getNotifications();
  return notices.map(({ title, body, lang, dir }) => ({ title, body, lang, dir }));
}

/** Runs in the worker, which may open windows only when somebody at a screen has pressed: where to is noted instead. */
async function press(body: string): Promise<string> {
  const scope = globalThis as unknown as WorkerScope;
  const notification = (await scope.registration.getNotifications()).find((each) => each.body === body);
  const event = Object.assign(new Event("notificationclick"), { notification, waitUntil: () => {} });
  return new Promise((opened) => {
    Object.defineProperty(scope.clients, "openWindow", {
      configurable: true,
      value: async (url: string) => opened(url),
    });
    scope.dispatchEvent(event);
  });
}
