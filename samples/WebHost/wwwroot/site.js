// The page is whole without this script, but for the chart: it draws that, waits for the model, and tells the start in local time.
"use strict";

const dark = matchMedia("(prefers-color-scheme: dark)");

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
  const answer = await fetch(`${chart.dataset.figure}${chart.dataset.figure.includes("?") ? "&" : "?"}theme=${theme}`);
  if (!answer.ok) throw new Error(`the figure was refused with ${answer.status}`);
  const figure = await answer.json();
  makeRoom(figure, chart.clientWidth);
  await Plotly.react(chart, figure.data, figure.layout, { displayModeBar: false, responsive: true, doubleClick: false });
  if (figure.layout.meta?.alt) chart.setAttribute("aria-label", figure.layout.meta.alt);
  chart.dataset.drawn = theme;
}

async function drawOrSay(chart) {
  try {
    await draw(chart);
  } catch (error) {
    chart.classList.add("failed");
    chart.removeAttribute("role");
    chart.textContent = "The chart could not be drawn; the table below has all of its figures.";
    console.warn(error);
  }
}

for (const chart of document.querySelectorAll("[data-figure]")) {
  drawOrSay(chart);
  dark.addEventListener("change", () => drawOrSay(chart));
  let width = chart.clientWidth;
  new ResizeObserver(() => {
    if (chart.clientWidth === width || !chart.dataset.drawn) return;
    width = chart.clientWidth;
    drawOrSay(chart);
  }).observe(chart);
}

for (const time of document.querySelectorAll("time[data-local]")) {
  const local = document.createElement("span");
  local.className = "local";
  local.textContent = new Intl.DateTimeFormat(undefined, { weekday: "long", hour: "2-digit", minute: "2-digit", timeZoneName: "short" })
    .format(new Date(time.dateTime));
  if (new Date(time.dateTime).getTimezoneOffset() !== 0) time.append(local);
}

// What is being computed: the page is asked for again until it is there.
for (const panel of document.querySelectorAll("[data-waiting]")) {
  const timer = setInterval(async () => {
    try {
      const page = new DOMParser().parseFromString(await (await fetch(location.href)).text(), "text/html");
      const waiting = page.querySelector("[data-waiting]");
      if (!waiting) {
        clearInterval(timer);
        location.reload();
      } else {
        panel.replaceChildren(...waiting.children);
      }
    } catch (error) {
      console.warn(error);
    }
  }, 1000);
}

for (const panel of document.querySelectorAll("[data-training]")) {
  const timer = setInterval(async () => {
    try {
      const state = await (await fetch(panel.dataset.training)).json();
      if (state.progress > 0) panel.querySelector("progress").value = state.progress;
      if (state.detail) panel.querySelector("[data-step]").textContent = state.detail;
      if (state.status === "ready" || state.status === "failed") {
        clearInterval(timer);
        location.reload();
      }
    } catch (error) {
      panel.querySelector("[data-step]").textContent = "The host does not answer; trying again.";
    }
  }, 700);
}
