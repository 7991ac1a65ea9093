/** The site this script tag names, or nothing when the page's author left it out. */
const site = document.currentScript?.getAttribute("data-site");
if (!site) {
  throw new Error("Ringback: the script tag needs data-site");
}
