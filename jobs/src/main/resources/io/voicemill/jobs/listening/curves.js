/** Waveform and F0 of a take over each other. A line has one scale of time, of level and of F0. */
const SVG = 'http://www.w3.org/2000/svg';
const CURVE_WIDTH = 200;
const CURVE_HEIGHT = 56;
const F0_MARGIN = 6;
const LEAST_OCTAVES = 0.5;
const LARGEST_JUMP_OCTAVES = 0.5;

const scales = [];

function scaleOf(row) {
  if (scales[row]) return scales[row];
  const drawn = cells[row].filter((cell) => cell?.peaks);
  const voiced = drawn.flatMap((cell) => cell.f0.filter((hertz) => hertz > 0));
  let low = Math.log2(Math.min(...voiced, Infinity));
  let high = Math.log2(Math.max(...voiced, 1));
  const missing = Math.max(0, LEAST_OCTAVES - (high - low)) / 2;
  low -= missing;
  high += missing;
  scales[row] = {
    seconds: Math.max(...drawn.map((cell) => cell.seconds), 0.001),
    peak: Math.max(...drawn.flatMap((cell) => cell.peaks), 1),
    voiced: voiced.length > 0, low, high,
  };
  return scales[row];
}

/** The lowest and the highest F0 of a line, in hertz. */
function f0Range(row) {
  const scale = scaleOf(row);
  return scale.voiced ? [Math.round(2 ** scale.low), Math.round(2 ** scale.high)] : null;
}

/** The part of the width that a take covers. */
const widthOf = (cell, row) => cell.seconds / scaleOf(row).seconds;

function curve(cell, row) {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', `0 0 ${CURVE_WIDTH} ${CURVE_HEIGHT}`);
  svg.setAttribute('preserveAspectRatio', 'none');
  svg.setAttribute('aria-hidden', 'true');
  svg.append(path('base', `M0 ${CURVE_HEIGHT / 2}H${CURVE_WIDTH}`));
  if (cell.peaks) {
    svg.append(path('wave', wave(cell, row)), path('f0', contour(cell, row)));
  }
  return svg;
}

function path(name, d) {
  const element = document.createElementNS(SVG, 'path');
  element.setAttribute('class', name);
  element.setAttribute('d', d);
  return element;
}

function wave(cell, row) {
  const step = (CURVE_WIDTH * widthOf(cell, row)) / cell.peaks.length;
  const half = CURVE_HEIGHT / 2;
  const heights = cell.peaks.map((peak) => Math.max(0.4, (half - 2) * (peak / scaleOf(row).peak)));
  const above = heights.map((height, i) => `${round(i * step + step / 2)} ${round(half - height)}`);
  const below = heights.map((height, i) => `${round(i * step + step / 2)} ${round(half + height)}`);
  return `M0 ${half}L${above.join('L')}L${round(heights.length * step)} ${half}L`
    + `${below.reverse().join('L')}Z`;
}

function contour(cell, row) {
  const { low, high } = scaleOf(row);
  const step = (CURVE_WIDTH * widthOf(cell, row)) / cell.f0.length;
  let d = '';
  let last = 0;
  cell.f0.forEach((hertz, i) => {
    if (hertz > 0) {
      const share = (Math.log2(hertz) - low) / (high - low);
      const y = CURVE_HEIGHT - F0_MARGIN - share * (CURVE_HEIGHT - 2 * F0_MARGIN);
      const x = round(i * step + step / 2);
      const joined = last > 0 && Math.abs(Math.log2(hertz / last)) < LARGEST_JUMP_OCTAVES;
      d += joined ? `L${x} ${round(y)}` : `M${x} ${round(y)}h.01`;
    }
    last = hertz;
  });
  return d;
}

const round = (value) => Math.round(value * 10) / 10;
