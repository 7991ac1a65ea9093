// @vitest-environment node
import { mkdirSync } from "node:fs";
import { type Browser, type BrowserContext, chromium, type Frame, type Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { Script } from "./script.ts";
import { Site } from "./site.ts";

const SWITCHED_OFF =
  "AvoidUnnecessaryBeforeUnloadCheckSync,DestroyProfileOnBrowserClose,HttpsUpgrades,HttpsFirstBalancedModeAutoEnable," +
  "LensOverlay,MediaRouter,PaintHolding,ThirdPartyStoragePartitioning,AvoidCorsURLLoaderRestartOnRedirect," +
  "TcpPortRandomizationWin,OptimizationHints,NetworkTimeServiceQuerying,AimEnabled,PreconnectToSearch," +
  "msForceBrowserSignIn,msEdgeUpdateLaunchServicesPreferredVersion";
const SHOTS = "target/look";
let site: Site;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let script: Script;
let violations: string[];

beforeAll(async () => {
  mkdirSync(SHOTS, { recursive: true });
  site = await Site.open("dist");
  browser = await chromium.launch({
    executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
    // Frames of another site have partitioned storage in people's browsers; the driver switches that off.
    ignoreDefaultArgs: [`--disable-features=${SWITCHED_OFF}`],
    args: "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync".split(
      " ",
    ),
  });
});

afterAll(async () => {
  await browser.close();
  site.close();
});

afterEach(async () => {
  expect(violations).toEqual([]);
  await context.close();
});

interface Looks {
  lang?: string;
  width?: number;
  height?: number;
  dark?: boolean;
  color?: string;
}

async function visit({ lang = "en", width = 1100, height = 760, dark = false, color = "" }: Looks = {}): Promise<void> {
  violations = [];
  script = new Script();
  context = await browser.newContext({
    viewport: { width, height },
    colorScheme: dark ? "dark" : "light",
    locale: lang,
    timezoneId: "Europe/Ljubljana",
    reducedMotion: "reduce",
  });
  page = await context.newPage();
  page.on("console", (message) => {
    if (message.type() === "error") violations.push(message.text());
  });
  page.on("pageerror", (error) => violations.push(String(error)));
  await page.routeWebSocket(/\/ws\/visitor$/, script.accept);
  await page.goto(`${site.host}/${lang}/${color}`);
}

async function openPanel(): Promise<Frame> {
  await page.locator("button[aria-expanded]").click();
  await page.waitForFunction(() => document.querySelector("body > div")?.shadowRoot?.querySelector("iframe.open"));
  const frame = await expect
    .poll(() => page.frames().find((other) => other.url().includes("/frame/")))
    .toBeTruthy()
    .then(() => page.frames().find((other) => other.url().includes("/frame/")) as Frame);
  await frame.waitForSelector(".topic, .place, .log, .heading");
  return frame;
}

/** The corner with the panel, or the whole screen when it is small. */
function shot(name: string): Promise<Buffer> {
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
  const rtl = name.startsWith("fa");
  const clip = width > 480 ? { x: rtl ? 0 : width - 440, y: 0, width: 440, height } : undefined;
  return page.screenshot({ path: `${SHOTS}/${name}.png`, ...(clip && { clip }) });
}

const QUESTION: Record<string, string> = {
  en: "My card was declined at the till, order 5519.",
  fa: "کارت من در فروشگاه رد شد، سفارش 5519.",
  ru: "Карта не прошла на кассе, заказ 5519.",
  sl: "Kartica je bila na blagajni zavrnjena, naročilo 5519.",
  tr: "Kartım kasada reddedildi, sipariş 5519.",
};

async function journey(looks: Looks, name: string): Promise<void> {
  await visit(looks);
  const lang = looks.lang ?? "en";
  const frame = await openPanel();
  await frame.waitForSelector(".topic");
  await shot(`${name}-1-greeting`);
  await frame.locator(".topic").first().click();
  await frame.fill("#text", QUESTION[lang] ?? "");
  await frame.fill("#email", "ana@");
  await frame.locator("button[type=submit]").click();
  await frame.waitForSelector(".wrong");
  await shot(`${name}-2-form`);
  await frame.fill("#email", "ana@example.org");
  await frame.locator("button[type=submit]").click();
  await frame.waitForSelector(".place");
  await shot(`${name}-3-queue`);
  script.standing(0);
  script.join();
  await frame.waitForSelector("[data-composer]");
  script.agentSays("Good morning, Ana.");
  script.agentSays("I see the payment; it was held by the bank. Details: https://example.org/help/cards?id=7.");
  await frame.waitForSelector(".bubble a");
  await frame.fill("[data-composer]", "Thank you!\nسلام, how long will it take?");
  await frame.press("[data-composer]", "Enter");
  await frame.waitForSelector(".message.mine.last .sign");
  script.say({ type: "seen", conversation: "c_1", by: "agent", seq: 5, at: Date.now() });
  script.say({ type: "typing", conversation: "c_1", by: "agent", name: "Maja", on: true });
  await frame.waitForSelector(".typing");
  await frame.fill("[data-composer]", "And another thing");
  await shot(`${name}-4-chat`);
  await frame.fill("[data-composer]", "");
  script.end("agent");
  await frame.waitForSelector(".farewell");
  await shot(`${name}-5-ended`);
}

it("looks right in English", () => journey({}, "en"));
it("looks right in English, dark", () => journey({ dark: true }, "en-dark"));
it("looks right in Persian", () => journey({ lang: "fa" }, "fa"));
it("looks right at 320 px", () => journey({ width: 320, height: 568 }, "en-320"));
it("looks right at 320 px in Persian, dark", () =>
  journey({ lang: "fa", width: 320, height: 568, dark: true }, "fa-320-dark"));
