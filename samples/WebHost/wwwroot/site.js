// The pages are whole without this script, but for the charts. It draws those, changes a forecast without loading the page anew, waits for what is
// being computed, tells times in the visitor's zone, counts down, and copies tables.
"use strict";

const dark = matchMedia("(prefers-color-scheme: dark)");
const main = document.getElementById("main");

/* Charts */

// This script runs first and asks for the figures while plotly.js, which is long, is still being read.
const plotly = new Promise(resolve => document.addEventListener("DOMContentLoaded", resolve, { once: true }));

// Plotly leaves no room for the labels behind the bars: the axis is stretched until the widest bar and its label fit beside the names.
function makeRoom(figure, width) {
  if (!figure.layout.yaxis?.ticktext || figure.data[0].type !== "bar" || !figure.data[0].text) return;
  const font = figure.layout.font;
  if (width < 480) font.size -= 1;
  const pen = document.createElement("canvas").getContext("2d");
  pen.font = `${font.size}px ${font.family}`;
  const widest = texts => Math.max(...texts.map(text => pen.measureText(decode(text)).width));
  const names = widest(figure.layout.yaxis.ticktext) + 16;
  const bars = figure.data[0];
  const room = Math.max(width - names, 120);
  const ends = bars.x.map((x, i) => x * room / Math.max(room - widest([bars.text[i]]) - 14, 24));
  figure.layout.xaxis.range = [0, Math.max(...ends)];
}

function decode(text) {
  return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}

async function draw(chart) {
  const theme = dark.matches ? "dark" : "light";
  const address = chart.dataset.figure;
  const answer = await fetch(`${address}${address.includes("?") ? "&" : "?"}theme=${theme}`);
  if (!answer.ok) throw new Error(`the figure was refused with ${answer.status}`);
  const figure = await answer.json();
  await plotly;
  if (chart.dataset.figure !== address || !chart.isConnected) return;
  makeRoom(figure, chart.clientWidth);
  await Plotly.react(chart, figure.data, figure.layout, { displayModeBar: false, responsive: true, doubleClick: false });
  if (figure.layout.meta?.alt) chart.setAttribute("aria-label", figure.layout.meta.alt);
  chart.dataset.drawn = theme;
  chart.dataset.shown = address;
}

async function drawOrSay(chart) {
  try {
    await draw(chart);
  } catch (error) {
    chart.classList.add("failed");
    chart.removeAttribute("role");
    chart.textContent = "The chart could not be drawn; the tables of this page have its figures.";
    console.warn(error);
  }
}

function watch(chart) {
  drawOrSay(chart);
  let width = chart.clientWidth;
  new ResizeObserver(() => {
    if (chart.clientWidth === width || !chart.dataset.drawn) return;
    width = chart.clientWidth;
    drawOrSay(chart);
  }).observe(chart);
}

dark.addEventListener("change", () => document.querySelectorAll("[data-figure]").forEach(drawOrSay));

/* Times */

function tellLocally(time) {
  const at = new Date(time.dateTime);
  if (at.getTimezoneOffset() === 0) return;
  if (time.dataset.local === "short") {
    time.title = time.textContent;
    time.textContent = new Intl.DateTimeFormat(undefined, { weekday: "short", day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" }).format(at);
    return;
  }
  const local = document.createElement("span");
  local.className = "local";
  local.textContent = new Intl.DateTimeFormat(undefined, { weekday: "long", hour: "2-digit", minute: "2-digit", timeZoneName: "short" }).format(at);
  time.append(local);
}

function countDown(place) {
  const left = new Date(place.dataset.countdown) - Date.now();
  place.hidden = left <= 0;
  if (left <= 0 || !place.isConnected) return;
  const minutes = Math.floor(left / 60000);
  const parts = [[Math.floor(minutes / 1440), "day"], [Math.floor(minutes / 60) % 24, "hour"], [minutes % 60, "minute"]];
  const first = parts.findIndex(([count]) => count > 0);
  const words = parts.slice(first, first + 2).map(([count, unit]) => `${count} ${unit}${count === 1 ? "" : "s"}`);
  place.textContent = `Starts in ${first < 0 ? "less than a minute" : words.join(" ")}`;
  setTimeout(countDown, left % 60000 + 50, place);
}

/* Waiting */

function every(milliseconds, panel, look) {
  const timer = setInterval(async () => {
    if (!panel.isConnected) return clearInterval(timer);
    if (await look()) {
      clearInterval(timer);
      location.reload();
    }
  }, milliseconds);
}

// What is being computed: the page is asked for again until it is there.
function waitForPage(panel) {
  every(1000, panel, async () => {
    try {
      const waiting = (await read(location.href)).page.querySelector("[data-waiting]");
      if (!waiting) return true;
      panel.replaceChildren(...waiting.children);
    } catch (error) {
      console.warn(error);
    }
    return false;
  });
}

function waitForTraining(panel) {
  every(700, panel, async () => {
    try {
      const state = await (await fetch(panel.dataset.training)).json();
      if (state.progress > 0) panel.querySelector("progress").value = state.progress;
      if (state.detail) panel.querySelector("[data-step]").textContent = state.detail;
      return state.status === "ready" || state.status === "failed";
    } catch (error) {
      panel.querySelector("[data-step]").textContent = "The host does not answer; trying again.";
      return false;
    }
  });
}

/* Tables as CSV */

// A cell that begins like a formula is not to become one in a spreadsheet.
function field(cell) {
  const copy = cell.cloneNode(true);
  for (const time of copy.querySelectorAll("time")) time.textContent = time.dateTime;
  for (const part of copy.querySelectorAll(".team-below, .not-copied")) part.remove();
  for (const part of copy.querySelectorAll(".below, .interval")) part.prepend(" ");
  let text = cell.dataset.csv ?? copy.textContent.replace(/\s+/g, " ").trim();
  if (/^−\d/.test(text)) text = text.replace("−", "-");
  if (/^[=+\-@\t]/.test(text) && !/^[+-]?[\d.]+$/.test(text)) text = `'${text}`;
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function csv(table) {
  return [...table.rows].map(row => [...row.cells].filter(cell => !cell.matches(".not-copied")).map(field).join(",")).join("\r\n") + "\r\n";
}

function offerCopy(button) {
  const words = button.textContent;
  button.hidden = !navigator.clipboard;
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(csv(document.getElementById(button.dataset.copy)));
      button.textContent = "Copied";
    } catch (error) {
      button.textContent = "Copying was refused";
    }
    say(button.textContent);
    setTimeout(() => { button.textContent = words; }, 2000);
  });
}

/* A page in place of the page */

const said = document.body.appendChild(Object.assign(document.createElement("p"), { className: "visually-hidden" }));
said.setAttribute("role", "status");

function say(words) {
  said.textContent = words;
}

async function read(address) {
  const answer = await fetch(address);
  return { page: new DOMParser().parseFromString(await answer.text(), "text/html"), ok: answer.ok && !answer.redirected };
}

// A chart that both pages have stays in its place and moves to its new figures.
function keepCharts(from, to) {
  for (const chart of to.querySelectorAll("[data-figure]")) {
    const old = from.querySelector(`[data-figure][data-drawn][id="${chart.id}"]`);
    if (!old) continue;
    const asked = chart.dataset.figure;
    chart.replaceWith(old);
    old.dataset.figure = asked;
  }
}

let wanted = location.href;

async function swap(address) {
  wanted = address;
  main.setAttribute("aria-busy", "true");
  try {
    const { page, ok } = await read(address);
    const fresh = page.getElementById("main");
    if (wanted !== address) return;
    if (!ok || !fresh || (fresh.querySelector("[data-figure]") && typeof Plotly === "undefined")) return location.assign(address);
    const kept = document.activeElement?.closest("a")?.getAttribute("href");
    keepCharts(main, fresh);
    main.replaceChildren(...fresh.childNodes);
    document.title = page.title;
    enliven(main);
    const target = location.hash.length > 1 && document.getElementById(location.hash.slice(1));
    if (target) {
      target.scrollIntoView({ block: "start" });
      target.focus({ preventScroll: true });
    } else if (kept) {
      [...main.querySelectorAll("a")].find(link => link.getAttribute("href") === kept)?.focus({ preventScroll: true });
    }
    say(main.querySelector("[data-said]")?.dataset.said ?? document.title);
  } catch (error) {
    location.assign(address);
  } finally {
    if (wanted === address) main.removeAttribute("aria-busy");
  }
}

document.addEventListener("click", event => {
  const link = event.target.closest?.("[data-swap] a, a[data-swap]");
  if (!link || event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  history.pushState(null, "", link.href);
  swap(link.href);
});

// Going back within a page, from one of its anchors to another, changes nothing.
addEventListener("popstate", () => {
  if (withoutAnchor(location.href) !== withoutAnchor(wanted)) swap(location.href);
});

function withoutAnchor(address) {
  return address.split("#")[0];
}

function enliven(root) {
  root.querySelectorAll("[data-figure]").forEach(chart => chart.dataset.drawn ? drawOrSay(chart) : watch(chart));
  root.querySelectorAll("time[data-local]").forEach(tellLocally);
  root.querySelectorAll("[data-countdown]").forEach(countDown);
  root.querySelectorAll("[data-copy]").forEach(offerCopy);
  root.querySelectorAll("[data-training]").forEach(waitForTraining);
  root.querySelectorAll("[data-waiting]").forEach(waitForPage);
}

enliven(main);
