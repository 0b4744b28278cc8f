/** A cell: play button, curves and figures. Drawn when it comes near the window. */
const PLAY = '\u25b6\ufe0e';
const STOP = '\u25a0';

/** The variant that a column is compared to: neutral, by the same speaker. */
const references = variants.map((variant) =>
  variants.findIndex((other) => other.label === 'neutral' && other.speaker === variant.speaker
    && (other.ratio ?? 1) === 1));

const referenceOf = (row, column) => cells[row][references[column]];

/** The td that plays, if one does. */
let playing = null;

function fill(td) {
  const row = Number(td.dataset.row);
  const column = Number(td.dataset.column);
  const cell = cells[row][column];
  td.dataset.drawn = 'yes';
  if (!cell || cell.rejected) {
    td.replaceChildren(el('p', { className: 'absent', title: cell?.rejected ?? '' },
      cell ? `Rejected: ${cell.rejected}` : 'Not rendered'));
    return;
  }
  const status = statusOf(cell);
  const [length, difference] = lengthWords(cell, referenceOf(row, column));
  td.replaceChildren(
    el('div', { className: 'top' },
      el('button', {
        type: 'button', className: 'play', tabIndex: -1, disabled: !playable(cell),
        'aria-label': `Play ${lines[row].name}, ${askedWords(variants[column])}`,
      }, PLAY),
      el('span', { className: 'length' }, length, el('small', {}, ` ${difference}`)),
      el('span', { className: `verdict ${status}` }, STATUS_WORDS[status])),
    el('div', { className: 'curves' }, curve(cell, row), el('i', { className: 'needle', hidden: true })),
    el('dl', {}, ...figures(cell, referenceOf(row, column)).map(([name, value, change]) =>
      el('div', {}, el('dt', {}, name), el('dd', {}, value, el('small', {}, ` ${change}`))))),
    notes(cell));
  if (playing === td) show(td, true);
}

function notes(cell) {
  const words = [...(cell.reasons ?? [])];
  if (!cell.audio) words.unshift('The audio is gone.');
  if (cell.flaw) words.unshift(cell.flaw);
  const heard = cell.error > 0 && cell.heard ? `Heard: ${cell.heard}` : '';
  return el('p', { className: 'notes', title: [...words, heard].filter(Boolean).join('\n') },
    words.join('; ') || heard);
}

function empty(td) {
  delete td.dataset.drawn;
  td.replaceChildren();
}

function show(td, on) {
  td.classList.toggle('playing', on);
  const button = td.querySelector('.play');
  if (button) button.textContent = on ? STOP : PLAY;
  const needle = td.querySelector('.needle');
  if (needle) needle.hidden = !on;
}

/** Plays a cell, or stops it if it plays. */
function toggle(td, from = 0) {
  const row = Number(td.dataset.row);
  const column = Number(td.dataset.column);
  const cell = cells[row][column];
  if (playing === td && from === 0) {
    stop();
    return;
  }
  if (!playable(cell)) {
    say(cell?.rejected ? 'This line was rejected.' : 'There is no audio here.');
    return;
  }
  play(cell, from, {
    started() {
      playing = td;
      show(td, true);
      say(`Playing ${lines[row].name}, ${askedWords(variants[column])}`);
    },
    stopped() {
      playing = null;
      show(td, false);
    },
    moved(share) {
      const needle = td.querySelector('.needle');
      if (needle) needle.style.left = `${100 * share * widthOf(cell, row)}%`;
    },
    failed() {
      td.classList.add('broken');
    },
  });
}

/** Where on its take a click on the curves lies, 0..1. */
function shareAt(td, event) {
  const box = td.querySelector('.curves').getBoundingClientRect();
  const cell = cells[td.dataset.row][td.dataset.column];
  const share = (event.clientX - box.left) / box.width / widthOf(cell, td.dataset.row);
  return share < 1 ? Math.max(0.001, share) : 0;
}
