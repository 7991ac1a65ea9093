/** English, the texts of the first view: its keys are the keys of every language. `{time}` and the like are filled in. */
export const first = {
  "launcher.close": "Minimise chat",
  "greet.title": "Hello. How can we help?",
  "greet.hours": "Open now, until {time}",
  "greet.open": "Open now",
  "pre.topic": "What is it about?",
  "pre.other": "Something else",
  "off.title": "We are closed now",
  "nav.menu": "Menu",
  "nav.back": "Back",
};
