/* Lets a button close the details that it stands in. Without scripts it is sent, and the page comes back with them closed. */

document.addEventListener("click", (event) => {
  const details = event.target.closest("[data-close]")?.closest("details");
  if (details) {
    event.preventDefault();
    details.open = false;
    details.querySelector("summary").focus();
  }
});
