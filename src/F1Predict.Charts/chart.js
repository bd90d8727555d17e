(function (name, figures, packed) {
  "use strict";

  // One plotly.js for all figures of the page, whichever brings it and in whatever order they come.
  const shelf = window.f1predict ??= {};
  shelf.plotly ??= new Promise((resolve, reject) => Object.assign(shelf, { resolve, reject }));
  if (packed && !shelf.brought) {
    shelf.brought = true;
    unpack(packed).then(run).then(shelf.resolve, shelf.reject);
  }

  shelf.plotly.then(plotly => {
    for (const figure of document.querySelectorAll(`[data-f1predict="${name}"]:not([data-drawn])`)) draw(plotly, figure);
  }).catch(error => console.error("F1Predict could not draw a figure.", error));

  async function unpack(text) {
    const bytes = Uint8Array.from(atob(text), letter => letter.charCodeAt(0));
    return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"))).text();
  }

  // Loaders of modules, as notebooks have one, are hidden from it, and a Plotly of the page's own is left alone.
  function run(code) {
    const before = window.Plotly;
    const script = document.createElement("script");
    script.textContent = `(function (define, module, exports) {${code}\n}).call(window);`;
    document.head.append(script);
    script.remove();
    const plotly = window.Plotly;
    if (before) window.Plotly = before;
    else delete window.Plotly;
    return plotly;
  }

  function draw(plotly, figure) {
    const [red, green, blue] = getComputedStyle(figure).color.match(/[\d.]+/g).map(Number);
    const lightText = 0.299 * red + 0.587 * green + 0.114 * blue > 140;
    const { data, layout, config } = structuredClone(figures[lightText ? figures.length - 1 : 0]);
    const place = document.createElement("div");
    figure.replaceChildren(place);
    figure.dataset.drawn = lightText ? "dark" : "light";
    return plotly.newPlot(place, data, layout, config);
  }
})
