/** The worker that shows what the server pushes. */
const WORKER = "/sw.js";

/** What browsers with trusted types want before they load a worker. */
interface Trust {
  createPolicy(name: string, rules: { createScriptURL: () => string }): { createScriptURL(url: string): unknown };
}

/** A subscription as the server takes it. */
export interface Subscribed {
  endpoint: string;
  p256dh: string;
  auth: string;
}

/** Subscribes this browser to push messages of the server with this key. Rejects where the browser has no way or no network. */
export async function subscribe(key: string): Promise<Subscribed> {
  const { trustedTypes } = window as { trustedTypes?: Trust };
  // The page's policy allows one policy of types, by this name, and it knows one address.
  const policy = trustedTypes?.createPolicy("ringback-worker", { createScriptURL: () => WORKER });
  const url = (policy ? policy.createScriptURL(WORKER) : WORKER) as string;
  await navigator.serviceWorker.register(url);
  const { pushManager } = await navigator.serviceWorker.ready;
  const subscription = await pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key });
  const { endpoint = "", keys = {} } = subscription.toJSON();
  return { endpoint, p256dh: keys["p256dh"] ?? "", auth: keys["auth"] ?? "" };
}
