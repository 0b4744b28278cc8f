/** Blind comparison: some variants of a line, shuffled and without their names. */
const blind = byId('blind');
const LETTERS = 'ABCDEFGH';
let size = 2;
let trial = null;
let shownOften = new Map();
let lineQueue = [];

function shuffled(values) {
  const result = [...values];
  for (let i = result.length - 1; i > 0; i--) {
    const j = crypto.getRandomValues(new Uint32Array(1))[0] % (i + 1);
    [result[i], result[j]] = [result[j], result[i]];
  }
  return result;
}

/** Columns that can be heard in a line and pass the filters. */
function candidates(row) {
  return variants.map((_, column) => column)
    .filter((column) => columnShown(column) && playable(cells[row][column]));
}

const comparable = () => lines.map((_, row) => row).filter((row) => rowShown(row) && candidates(row).length > 1);

/** The next line in a random order, with those of its variants that were heard least. */
function nextTrial() {
  if (lineQueue.length === 0) lineQueue = shuffled(comparable());
  const row = lineQueue.pop();
  const often = (column) => shownOften.get(`${row} ${column}`) ?? 0;
  const least = shuffled(candidates(row)).sort((one, other) => often(one) - often(other));
  const columns = shuffled(least.slice(0, size));
  columns.forEach((column) => shownOften.set(`${row} ${column}`, often(column) + 1));
  trial = { row, columns, heard: new Set(), playing: -1 };
}

function openBlind() {
  stop();
  if (blind.open) return;
  say('');
  document.body.classList.add('veiled');
  showSetup();
  blind.showModal();
}

function closeBlind() {
  stop();
  trial = null;
  document.body.classList.remove('veiled');
  blind.close();
}

function view(title, ...content) {
  blind.replaceChildren(
    el('div', { className: 'bar' }, el('h2', { id: 'blind-title' }, title), el('span', { className: 'space' }),
      button('Close', closeBlind, { id: 'blind-close', 'aria-label': 'Close' })),
    ...content.filter(Boolean));
}

function button(words, action, properties = {}) {
  const made = el('button', { type: 'button', ...properties }, ...(Array.isArray(words) ? words : [words]));
  made.addEventListener('click', action);
  return made;
}

function showSetup() {
  trial = null;
  const rows = comparable();
  if (rows.length === 0) {
    view('Blind A/B', el('p', {}, 'There is nothing to compare: no line that is shown has two takes that can be heard.'));
    return;
  }
  const most = Math.min(LETTERS.length, Math.max(...rows.map((row) => candidates(row).length)));
  size = Math.min(size, most);
  const sizes = Array.from({ length: most - 1 }, (_, i) => i + 2);
  const choice = el('select', { id: 'blind-size' }, ...sizes.map((n) => el('option', { value: n, selected: n === size }, `${n}`)));
  choice.addEventListener('change', () => { size = Number(choice.value); });
  view('Blind A/B',
    el('p', {}, `Takes of one line, in random order and without their names. Listen, then choose the better one. ${count(rows.length, 'line')} and the variants that the filters show take part.`),
    el('label', {}, 'Takes to choose from ', choice),
    votes.length ? el('p', {}, `${count(votes.length, 'vote')} from before are kept in this browser.`) : undefined,
    el('div', { className: 'bar' },
      button('Start', () => { lineQueue = []; shownOften = new Map(); nextTrial(); showTrial(); }, { id: 'blind-start', className: 'strong', autofocus: true }),
      votes.length ? button('Results', showResults, { id: 'blind-results' }) : ''));
  byId('blind-start').focus();
}

function showTrial() {
  const { row, columns } = trial;
  const cards = columns.map((_, i) => el('div', { className: 'card', 'data-card': i },
    button([el('span', { className: 'letter' }, LETTERS[i]), el('span', { className: 'sign' }, PLAY)], () => toggleCard(i),
      { className: 'listen', 'aria-label': `Play ${LETTERS[i]}` }),
    el('i', { className: 'meter' }, el('i', {})),
    button(['Choose ', LETTERS[i], ' ', el('kbd', {}, `${i + 1}`)], () => decide(i), { className: 'choose' })));
  view(`Vote ${votes.length + 1}`,
    el('blockquote', { lang: /^(zh|ja|en)$/.test(lines[row].language) ? lines[row].language : null }, lines[row].text),
    el('div', { className: 'cards' }, ...cards),
    el('div', { className: 'bar' },
      button(['No preference ', el('kbd', {}, '0')], () => decide(null), { id: 'blind-none' }),
      button(['Skip ', el('kbd', {}, 'S')], skip, { id: 'blind-skip' }),
      el('span', { className: 'space' }),
      button('Finish', showResults, { id: 'blind-finish' })));
  blind.querySelector('.listen').focus();
}

function skip() {
  stop();
  nextTrial();
  showTrial();
}

function decide(i) {
  stop();
  vote(trial.row, trial.columns, i === null ? null : trial.columns[i]);
  say(i === null ? 'No preference noted' : `${LETTERS[i]} noted`);
  nextTrial();
  showTrial();
}

function toggleCard(i) {
  if (trial.playing === i) {
    stop();
    return;
  }
  const now = trial;
  const card = blind.querySelector(`[data-card="${i}"]`);
  play(cells[now.row][now.columns[i]], 0, {
    started() {
      now.playing = i;
      now.heard.add(i);
      card.classList.add('playing', 'heard');
      card.querySelector('.sign').textContent = STOP;
    },
    stopped() {
      now.playing = -1;
      card.classList.remove('playing');
      card.querySelector('.sign').textContent = PLAY;
    },
    moved(share) { card.querySelector('.meter i').style.width = `${100 * share}%`; },
    failed() { card.classList.add('broken'); },
  });
}

function showResults() {
  stop();
  trial = null;
  const rows = tally().map(([name, chosenOften, shownTimes]) => el('tr', {}, el('td', {}, name),
    el('td', {}, `${chosenOften}`), el('td', {}, `${shownTimes}`),
    el('td', {}, `${Math.round((100 * chosenOften) / shownTimes)} %`)));
  view('Results',
    votes.length === 0 ? el('p', {}, 'There are no votes yet.') : el('div', { className: 'scroll' }, el('table', { className: 'tally' },
      el('thead', {}, el('tr', {}, ...['Variant', 'Chosen', 'Shown', 'Share'].map((word) => el('th', { scope: 'col' }, word)))),
      el('tbody', {}, ...rows))),
    el('div', { className: 'bar' },
      button(`Export ${count(votes.length, 'vote')} as CSV`, exportVotes, { id: 'export', className: 'strong', disabled: votes.length === 0 }),
      button('Go on', showSetup, { id: 'blind-again' }),
      el('span', { className: 'space' }),
      votes.length ? button('Discard the votes', () => {
        if (confirm(`Discard ${count(votes.length, 'vote')}?`)) { discardVotes(); showSetup(); }
      }, { id: 'discard' }) : ''));
  byId('export').focus();
}

function moveCard(by) {
  const all = [...blind.querySelectorAll('.listen')];
  const at = all.findIndex((each) => each.closest('.card').contains(document.activeElement));
  all[Math.max(0, Math.min(all.length - 1, at + by))].focus();
}

function blindKey(event) {
  if (!trial) return false;
  const number = Number(event.key);
  if (event.key === '0') decide(null);
  else if (number >= 1 && number <= trial.columns.length) decide(number - 1);
  else if (event.key === 'ArrowRight') moveCard(1);
  else if (event.key === 'ArrowLeft') moveCard(-1);
  else if (event.key === 's' || event.key === 'S') skip();
  else if (event.key.toUpperCase() in letterIndex && letterIndex[event.key.toUpperCase()] < trial.columns.length) toggleCard(letterIndex[event.key.toUpperCase()]);
  else return false;
  return true;
}

const letterIndex = Object.fromEntries([...LETTERS].map((letter, i) => [letter, i]));

blind.addEventListener('cancel', (event) => { event.preventDefault(); closeBlind(); });
