// The service worker of the chat's own page: shows what the server pushes, and opens the chat when it is pressed.
self.addEventListener("push", (event) => {
  let message;
  try {
    message = event.data.json();
  } catch {
    return;
  }
  event.waitUntil(
    self.registration.showNotification(message.title, {
      body: message.body,
      lang: message.lang,
      dir: message.dir,
      tag: message.tag,
      renotify: true,
      data: { url: message.url },
    }),
  );
});

// The link's code works once, so a chat that is open already is only brought to the front.
self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  const url = new URL(event.notification.data.url, self.location.origin);
  if (url.origin !== self.location.origin) {
    return;
  }
  const open = async () => {
    const pages = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
    const page = pages.find((each) => new URL(each.url).pathname === url.pathname);
    return page === undefined ? self.clients.openWindow(url.href) : page.focus();
  };
  event.waitUntil(open());
});
