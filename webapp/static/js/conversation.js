/* Takes each turn of the conversation without leaving the page. Whatever goes wrong, the form is sent as it is without scripts.
   What the form carries is kept with the browser's own history, so that reload and back lose nothing; it is stored nowhere else. */

const form = document.querySelector("[data-conversation]");
const box = form.querySelector("textarea");
const touched = window.matchMedia("(pointer: coarse)").matches;
let waiting = false;
// A page with an error is left by a plain post: the next one comes without it.
let plainly = box.hasAttribute("aria-invalid");

async function answered(fields) {
  const answer = await fetch(form.action, { method: "POST", body: new URLSearchParams(fields) });
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const found = page.querySelector("[data-conversation]");
  if (!answer.ok || !found || page.documentElement.lang !== document.documentElement.lang) {
    throw new Error("not a turn of this page");
  }
  return found;
}

function replace(found, ...ids) {
  for (const id of ids) {
    form.querySelector(`#${id}`).replaceWith(found.querySelector(`#${id}`));
  }
}

function remember() {
  const carried = Object.fromEntries(Array.from(form.querySelectorAll("#carried input"), (one) => [one.name, one.value]));
  window.history.replaceState({ carried }, "", form.action);
}

function show(found, pressed) {
  const log = form.querySelector("#log");
  const turn = found.querySelector("#log > :last-child");
  if (found.querySelector("#log").children.length === 1) {
    // It began again.
    form.querySelector(".earlier")?.remove();
    log.replaceChildren();
  }
  for (const passed of log.querySelectorAll(".passing")) {
    passed.remove();
  }
  turn.querySelector(".answered").autofocus = false;
  log.append(turn);
  replace(found, "carried", "quick", "known");
  remember();
  if (!pressed) {
    box.value = "";
  }
  const newest = pressed && touched ? turn.querySelector(".answered") : box;
  newest.focus({ preventScroll: true });
  turn.scrollIntoView();
}

function wait(whether) {
  waiting = whether;
  form.classList.toggle("waiting", whether);
}

form.addEventListener("submit", async (event) => {
  const button = event.submitter;
  if (plainly || button?.hasAttribute("formaction")) {
    return;
  }
  event.preventDefault();
  const pressed = Boolean(button?.name);
  if (!pressed && !box.value.trim()) {
    box.focus();
  } else if (!waiting) {
    wait(true);
    const fields = [...new FormData(form), ...(pressed ? [[button.name, button.value]] : [])];
    try {
      show(await answered(fields), pressed);
    } catch {
      plainly = true;
      form.requestSubmit(button);
    }
    wait(false);
  }
});

box.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && !event.shiftKey && !event.isComposing && !touched) {
    event.preventDefault();
    form.requestSubmit();
  }
});

window.addEventListener("pageshow", (event) => {
  plainly = plainly && !event.persisted;
});

form.querySelector("[data-with-script]").hidden = touched;

if (window.history.state?.carried) {
  wait(true);
  try {
    replace(await answered({ ...window.history.state.carried, go: "show" }), "told", "carried", "quick", "known");
  } catch {
    window.history.replaceState(null, "");
  }
  wait(false);
}
if (!plainly) {
  remember();
}
