/* Brings what is unfolded out from under the box, and lets a button fold the details that it stands in.
   Without scripts the button is sent, and the page comes back with them folded. */

const form = document.querySelector("[data-conversation]");

form.addEventListener("toggle", (event) => {
  if (event.target.matches("#quick details[open]")) {
    form.querySelector("#quick").scrollIntoView({ block: "nearest" });
  }
}, { capture: true });

form.addEventListener("click", (event) => {
  const details = event.target.closest("[data-fold]")?.closest("details");
  if (details) {
    event.preventDefault();
    details.open = false;
    details.querySelector("summary").focus();
  }
});
