/* Shows at once that a message is sent and that an answer is being written, and says so where there is no connection.
   What has just come under a finger can't be pressed for a moment: a double tap is one. */

const SETTLING = 400;

const form = document.querySelector("[data-conversation]");

function part(id) {
  return form.querySelector(`#${id}`);
}

function copy(id) {
  return part(id).content.firstElementChild.cloneNode(true);
}

function wait(whether) {
  form.classList.toggle("waiting", whether);
  part("log").querySelector(".pending")?.remove();
  part("log").setAttribute("aria-busy", String(whether));
}

form.addEventListener("turn:sent", (event) => {
  const said = event.detail.said.trim();
  const writing = copy("writing");
  if (said) {
    writing.querySelector("bdi").textContent = said;
  } else {
    writing.querySelector(".said").remove();
  }
  part("failed").replaceChildren();
  wait(true);
  part("log").append(writing);
  writing.lastElementChild.scrollIntoView({ block: "nearest" });
});

form.addEventListener("turn:shown", () => {
  wait(false);
  for (const fresh of [part("quick"), part("known")]) {
    fresh.classList.add("settling");
    window.setTimeout(() => fresh.classList.remove("settling"), SETTLING);
  }
});

form.addEventListener("turn:failed", (event) => {
  wait(false);
  if (!event.detail.connected) {
    part("failed").replaceChildren(copy("no-connection"));
  }
});
