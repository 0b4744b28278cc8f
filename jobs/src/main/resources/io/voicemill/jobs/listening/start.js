/** Keys, help and the first view. */
const KEYS = [
  ['← → ↑ ↓', 'move between cells; in a vote, between takes'],
  ['Space, Enter', 'play; again: stop'],
  ['Home, End', 'first and last variant of the line'],
  ['B', 'blind A/B'],
  ['A, B, …', 'in a vote: play that take'],
  ['1, 2, …', 'in a vote: choose that take; 0: no preference; S: skip'],
  ['/', 'find a line'],
  ['Esc', 'stop; close'],
  ['?', 'this'],
];

function buildHelp() {
  const close = el('button', { type: 'button', id: 'help-close' }, 'Close');
  close.addEventListener('click', () => byId('help').close());
  byId('help').append(
    el('div', { className: 'bar' }, el('h2', { id: 'help-title' }, 'Keys'), el('span', { className: 'space' }), close),
    el('table', { className: 'keys' }, ...KEYS.map(([key, does]) =>
      el('tr', {}, el('th', { scope: 'row' }, ...key.split(', ').flatMap((each, i) => i ? [' ', el('kbd', {}, each)] : [el('kbd', {}, each)])), el('td', {}, does)))),
    el('h2', {}, 'What is drawn'),
    el('p', {}, el('span', { className: 'key wave' }), ' the outline of the waveform, ',
      el('span', { className: 'key f0' }), ' F0 on a logarithmic scale. All takes of a line share one scale of time, of level and of F0, so they can be compared by eye. A click on the curves plays from there.'),
    el('p', {}, 'Small figures are differences to the neutral take of the line: length in per cent, F0 in semitones, level in dB.'));
}

function summaryWords() {
  const found = {};
  for (let row = 0; row < lines.length; row++) {
    variants.forEach((_, column) => {
      const status = statusOf(cells[row][column]);
      found[status] = (found[status] ?? 0) + 1;
    });
  }
  const counts = Object.keys(STATUS_WORDS).filter((status) => found[status])
    .map((status) => `${found[status].toLocaleString('en')} ${STATUS_WORDS[status]}`);
  const all = data.all_lines > lines.length ? `the first ${lines.length} of ${count(data.all_lines, 'line')}` : count(lines.length, 'line');
  return `${all} × ${count(variants.length, 'variant')} · ${counts.join(', ')}`;
}

function gridKey(event) {
  const plainKey = event.key;
  if (plainKey === 'ArrowRight') move(0, 1);
  else if (plainKey === 'ArrowLeft') move(0, -1);
  else if (plainKey === 'ArrowDown') move(1, 0);
  else if (plainKey === 'ArrowUp') move(-1, 0);
  else if (plainKey === 'Home') moveToEnd(-1);
  else if (plainKey === 'End') moveToEnd(1);
  else if (plainKey === ' ' || plainKey === 'Enter') toggle(tds[current[0]][current[1]]);
  else return false;
  return true;
}

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches('input, select')) return;
  if (blind.open) {
    if (blindKey(event)) event.preventDefault();
    return;
  }
  if (byId('help').open) return;
  const inGrid = event.target === document.body || sheet.contains(event.target);
  if (inGrid && !sheet.hidden && lines.length && gridKey(event)) event.preventDefault();
  else if (event.key === '?') byId('help').showModal();
  else if (event.key === 'b' || event.key === 'B') openBlind();
  else if (event.key === 'Escape') stop();
  else if (event.key === '/') {
    event.preventDefault();
    byId('find').focus();
  }
});

byId('blind-open').addEventListener('click', openBlind);
byId('help-open').addEventListener('click', () => byId('help').showModal());
byId('summary').textContent = summaryWords();
buildHelp();
build();
buildFilters();
