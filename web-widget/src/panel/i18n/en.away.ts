/** English, what is said to people who are away, or want to be told while they are: its keys are the keys of every language. */
export const away = {
  "tell.also": "When this page is closed, we can tell you too:",
  "tell.push": "By a notice of this browser",
  "tell.mail": "By email",
  "tell.address": "Email address",
  "tell.send": "Tell me by email",
  "tell.byPush": "This browser tells you, even when the page is closed.",
  "tell.byMail": "We write to {mail}.",
  "tell.stop": "Do not tell me outside this page",
  "tell.ask": "May we tell you when it is your turn?",
  "tell.asks":
    "Your browser asks you next. We send a notice when it is your turn and when you are answered, and nothing else.",
  "tell.yes": "Yes, tell me",
  "tell.done": "Done. You can close this window.",
  "tell.denied":
    "This browser does not allow notices from us. You can change that in its settings, or be told by email.",
  "tell.gone": "This link is not valid any more. Press the button in the chat once more.",
  "back.ask": "Welcome back. Your chat is still here.",
  "back.go": "Go on with the chat",
  "back.used": "This link was used before. We can send you a fresh one.",
  "back.fresh": "Send me a fresh link",
  "back.sent": "It is on its way. Look into your mailbox.",
  "back.gone": "This link is not valid any more.",
  "back.anew": "Go to the chat",
  "fix.ask": "Tell me when it is fixed",
  "fix.known": "We tell you when it is fixed. You can leave this page.",
};
