/* Shows the buttons that print the page, and prints with everything unfolded. Without scripts the browser's own menu does. */

const folded = new Set();

for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}

window.addEventListener("beforeprint", () => {
  for (const details of document.querySelectorAll("details:not([open])")) {
    folded.add(details);
    details.open = true;
  }
});

window.addEventListener("afterprint", () => {
  for (const details of folded) {
    details.open = false;
  }
  folded.clear();
});
