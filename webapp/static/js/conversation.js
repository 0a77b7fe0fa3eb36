/* Takes each turn of the conversation without leaving the page. Where the answer is no turn, the form is sent as it is without scripts.
   What the form carries is kept with the browser's own history, so that reload and back lose nothing; it is stored nowhere else.
   Others hear of a turn by the form's events turn:sent, turn:shown and turn:failed. */

const LONGEST_WAIT = 30_000;

const form = document.querySelector("[data-conversation]");
const box = form.querySelector("textarea");
const touched = window.matchMedia("(pointer: coarse)").matches;
let waiting = false;
let sendNext = false;
// A page with an error is left by a plain post.
let plainly = document.querySelector("main [role=alert]") !== null;

class NoTurn extends Error {}

async function answered(fields) {
  const answer = await fetch(form.action, { method: "POST", body: new URLSearchParams(fields), signal: AbortSignal.timeout(LONGEST_WAIT) });
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const found = page.querySelector("[data-conversation]");
  if (!answer.ok || !found || page.documentElement.lang !== document.documentElement.lang) {
    throw new NoTurn();
  }
  return found;
}

function tell(event, detail) {
  form.dispatchEvent(new CustomEvent(`turn:${event}`, { detail }));
}

function replace(found, ...ids) {
  for (const id of ids) {
    form.querySelector(`#${id}`).replaceWith(found.querySelector(`#${id}`));
  }
}

function remember() {
  if (!plainly) {
    const carried = Object.fromEntries(Array.from(form.querySelectorAll("#carried input"), (one) => [one.name, one.value]));
    window.history.replaceState({ carried }, "", form.action);
  }
}

function show(found, pressed) {
  const log = form.querySelector("#log");
  const turn = found.querySelector("#log > :last-child");
  const [answer, quick] = [turn.querySelector(".answered"), found.querySelector("#quick")];
  if (found.querySelector("#log").children.length === 1) {
    // It began again.
    form.querySelector(".earlier")?.remove();
    log.replaceChildren();
  }
  for (const passed of log.querySelectorAll(".passing")) {
    passed.remove();
  }
  // The log itself tells of what is new in it.
  for (const name of ["role", "aria-label", "tabindex", "autofocus"]) {
    answer.removeAttribute(name);
  }
  log.append(turn);
  replace(found, "carried", "quick", "known");
  remember();
  tell("shown");
  // No keyboard comes over the answer after a tap.
  (pressed && touched && quick.children.length ? quick : box).focus({ preventScroll: true });
  quick.scrollIntoView({ block: "nearest" });
  if (answer.getBoundingClientRect().top < 0) {
    answer.scrollIntoView();
  }
}

function sendPlainly(button, name, value) {
  plainly = true;
  form.append(Object.assign(document.createElement("input"), { type: "hidden", name, value }));
  form.requestSubmit(button);
}

async function take(button) {
  const pressed = Boolean(button?.name);
  const said = pressed ? "" : box.value;
  const fields = [...new FormData(form), ...(pressed ? [[button.name, button.value]] : [])];
  waiting = true;
  box.value = pressed ? box.value : "";
  tell("sent", { said: button?.name === "reply" ? button.value : said });
  try {
    show(await answered(fields), pressed);
  } catch (error) {
    const later = box.value;
    sendNext = false;
    tell("failed", { connected: error instanceof NoTurn });
    box.value = [said, later].filter(Boolean).join("\n");
    if (error instanceof NoTurn) {
      box.value = said || later;
      sendPlainly(button, "later", said && later);
    }
  }
  waiting = false;
  if (sendNext) {
    sendNext = false;
    form.requestSubmit();
  }
}

form.addEventListener("submit", (event) => {
  const button = event.submitter;
  if (plainly || button?.hasAttribute("formaction")) {
    return;
  }
  event.preventDefault();
  if (!button?.name && !box.value.trim()) {
    box.focus({ preventScroll: true });
  } else if (waiting) {
    sendNext ||= !button?.name;
  } else {
    take(button);
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

// A link within the page makes an entry of its own in the history.
window.addEventListener("hashchange", remember);
form.querySelector("[data-with-script]").hidden = touched;

if (window.history.state?.carried) {
  const { carried } = window.history.state;
  waiting = true;
  for (const one of form.querySelectorAll("#carried input")) {
    one.value = carried[one.name] ?? one.value;
  }
  try {
    replace(await answered({ ...carried, go: "show" }), "told", "carried", "quick", "known");
  } catch (error) {
    tell("failed", { connected: error instanceof NoTurn });
    if (error instanceof NoTurn) {
      sendPlainly(null, "go", "show");
    }
  }
  waiting = false;
}
remember();
