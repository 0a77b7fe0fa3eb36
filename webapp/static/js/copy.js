/* Lets buttons and links copy a field's value, and says when it is done. Without scripts the link leads to the field, to be copied by hand. */

for (const button of document.querySelectorAll("[data-copy]")) {
  const field = document.getElementById(button.dataset.copy);
  const status = button.parentElement.querySelector("[role=status]");
  button.hidden = false;
  button.addEventListener("click", async (event) => {
    event.preventDefault();
    field.select();
    try {
      await navigator.clipboard.writeText(field.value);
      status.textContent = button.dataset.done;
    } catch {
      // Not allowed here: the value is marked, and the visitor copies it.
      status.textContent = button.dataset.failed;
    }
  });
}
