/*
 * When this machine's own program does not answer, no page comes back that could say so: it is said here.
 * What was shown before goes away, so that nobody takes it for the answer.
 */
"use strict";

function tellNoProgram() {
  document.querySelectorAll("#results > :not(.asking)").forEach((shown) => shown.remove());
  const notice = document.getElementById("no-program");
  notice.hidden = false;
  notice.querySelector("h2").focus();
}

document.addEventListener("htmx:sendError", tellNoProgram);
document.addEventListener("htmx:timeout", tellNoProgram);
document.addEventListener("htmx:beforeSwap", () => {
  document.getElementById("no-program").hidden = true;
});
