/*
 * What a kiosk's page does by itself: it reads each new screen aloud, gives its tone, lets digits of a keyboard press the keys,
 * shows when the program behind it does not answer, and takes or shows pictures while the screen asks for them.
 */
"use strict";

let shown = "";
let sounds = null;

function screenNow() {
  return document.getElementById("screen");
}

/* A tone each: down for what went wrong, up for what went well. */
const TONES = { good: [660, 880], wrong: [440, 330], alarm: [880, 880, 880], touch: [520] };

function sound(name) {
  const notes = TONES[name];
  if (!notes || !window.AudioContext) {
    return;
  }
  sounds = sounds || new AudioContext();
  if (sounds.state === "suspended") {
    sounds.resume(); // a browser lets no page sound that nobody has touched yet
  }
  notes.forEach((pitch, i) => {
    const tone = sounds.createOscillator();
    const loudness = sounds.createGain();
    tone.frequency.value = pitch;
    loudness.gain.value = 0.15;
    tone.connect(loudness).connect(sounds.destination);
    tone.start(sounds.currentTime + i * 0.18);
    tone.stop(sounds.currentTime + i * 0.18 + 0.14);
  });
}

function speak(text, language) {
  if (!("speechSynthesis" in window)) {
    return;
  }
  window.speechSynthesis.cancel();
  const words = new SpeechSynthesisUtterance(text);
  words.lang = language === "en" ? "en-US" : "ja-JP";
  window.speechSynthesis.speak(words);
}

function tell() {
  const screen = screenNow();
  const identity = screen.dataset.screen + screen.lang + screen.dataset.spoken;
  if (identity === shown) {
    return;
  }
  shown = identity;
  document.documentElement.lang = screen.lang;
  document.getElementById("say").textContent = screen.dataset.speech;
  document.getElementById("title").focus();
  if (screen.dataset.spoken === "on") {
    sound(screen.dataset.tone);
    speak(screen.dataset.speech, screen.lang);
  } else if ("speechSynthesis" in window) {
    window.speechSynthesis.cancel();
  }
  camera();
}

function camera() {
  const place = document.querySelector("[data-camera]");
  if (place && place.querySelector("video")) {
    takePictures(place);
  } else if (place) {
    showPictures(place, place.querySelector("img"));
  }
}

/* The kiosk's own camera: the program takes the pictures, and the page shows what it sees. */
async function showPictures(place, image) {
  for (let turn = 0; place.isConnected; turn++) {
    image.src = place.dataset.camera + "?" + turn;
    try {
      await image.decode();
      const answer = await fetch(place.dataset.hint);
      hint(answer.ok ? await answer.text() : "");
    } catch (missing) {
      hint("");
    }
    await new Promise((done) => setTimeout(done, 100));
  }
}

/* The browser's camera: one stream for a screen, one picture at a time, until the screen is another. */
async function takePictures(place) {
  let stream;
  try {
    stream = await navigator.mediaDevices.getUserMedia({ audio: false, video: { width: 640, height: 480, facingMode: "user" } });
  } catch (refused) {
    press("NO_CAMERA");
    return;
  }
  const video = place.querySelector("video");
  const canvas = document.createElement("canvas");
  try {
    video.srcObject = stream;
    await video.play();
    while (place.isConnected) {
      canvas.width = video.videoWidth;
      canvas.height = video.videoHeight;
      canvas.getContext("2d").drawImage(video, 0, 0);
      const picture = await new Promise((done) => canvas.toBlob(done, "image/jpeg", 0.9));
      const answer = await fetch(place.dataset.camera, {
        method: "POST",
        headers: { [place.dataset.tokenHeader]: place.dataset.token, "Content-Type": "image/jpeg" },
        body: picture,
      });
      hint(answer.ok ? await answer.text() : "");
      await new Promise((done) => setTimeout(done, 60));
    }
  } catch (gone) {
    hint("");
  } finally {
    stream.getTracks().forEach((track) => track.stop());
    canvas.width = 0;
  }
}

function hint(text) {
  const place = document.getElementById("hint");
  if (place && text && place.textContent !== text) {
    place.textContent = text;
    if (screenNow().dataset.spoken === "on") {
      speak(text, screenNow().lang);
    }
  }
}

/* What no button stands for is pressed through the bar's form. */
function press(name) {
  const button = document.createElement("button");
  button.name = "press";
  button.value = name;
  button.hidden = true;
  document.querySelector(".bar").append(button);
  button.click();
}

function noProgram(missing) {
  document.getElementById("no-program").hidden = !missing;
}

document.addEventListener("keydown", (event) => {
  const keys = [...document.querySelectorAll(".key")];
  const key = event.key === "Backspace"
    ? keys.find((each) => each.value === "erase")
    : keys.find((each) => /^[0-9]$/.test(event.key) && each.textContent.trim() === event.key);
  if (key && !event.repeat) {
    event.preventDefault();
    key.click();
  }
});
document.addEventListener("click", (event) => {
  if (event.target.closest(".key") && screenNow().dataset.spoken === "on") {
    sound("touch");
  }
});
document.addEventListener("htmx:afterSettle", tell);
document.addEventListener("htmx:sendError", () => noProgram(true));
document.addEventListener("htmx:timeout", () => noProgram(true));
document.addEventListener("htmx:responseError", () => noProgram(true));
document.addEventListener("htmx:beforeSwap", (event) => noProgram(event.detail.xhr.status >= 400));
document.addEventListener("DOMContentLoaded", tell);
