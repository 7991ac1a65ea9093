// The shop's own script: a basket that counts, and a button that opens the chat. The page works without it.

// Calls made before embed.js has loaded wait in this queue; embed.js takes them over.
window.Ringback ??= function early(...call) {
  early.q ??= [];
  early.q.push(call);
};

const basket = document.querySelector("[data-basket]");

function count() {
  try {
    return Number(sessionStorage.getItem("basket")) || 0;
  } catch {
    return 0; // storage is switched off in this browser: the basket stays empty
  }
}

function show(n) {
  basket.textContent = new Intl.NumberFormat(document.documentElement.lang).format(n);
}

function add() {
  const n = Math.min(count() + 1, 99);
  try {
    sessionStorage.setItem("basket", String(n));
  } catch {
    // kept on this page only
  }
  show(n);
}

show(count());
document.querySelector("[data-add]")?.addEventListener("click", add);
document.querySelector("[data-ask]")?.addEventListener("click", () => window.Ringback("open", "chat"));
