/** The table of speakers: one row each, what there is to know below it. */
const COLUMNS = ['speech_seconds', 'snr_db', 'bandwidth_hz', 'reverberation_seconds', 'median_f0'];
const TITLES = { speech_seconds: 'Speech', snr_db: 'SNR', bandwidth_hz: 'Band', reverberation_seconds: 'Reverb', median_f0: 'F0' };

const speakers = data.speakers;
const rows = [];
let statusPicked = '';
let textPicked = '';

function statusPill(speaker) {
  const [word, meaning] = STATUS[speaker.status];
  return el('span', { className: `pill ${speaker.status.toLowerCase()}`, title: meaning }, word);
}

function figureCell(speaker, code) {
  const figure = figureOf.get(code);
  const value = qualityOf(speaker).figures?.[code];
  const cell = el('td', { className: 'figure', 'data-title': TITLES[code] });
  if (value === undefined) {
    cell.append(el('span', { className: 'none' }, '–'));
    return cell;
  }
  const [number, unit] = written(figure, value);
  const severity = markOf(figure, findingsOf(speaker));
  cell.append(el('span', { className: severity ?? '' }, number, unit ? el('small', {}, ` ${unit}`) : '',
    severity ? el('span', { className: 'unseen' }, `, ${severity}`) : ''));
  return cell;
}

function open(row, wanted) {
  if (wanted && !row.detail.firstChild.firstChild) row.detail.firstChild.append(detail(row.speaker));
  row.detail.hidden = !wanted;
  row.button.setAttribute('aria-expanded', String(wanted));
  row.main.classList.toggle('open', wanted);
}

/** A narrow page lays rows out as blocks; to a screen reader they stay a table. */
function keepRoles(row) {
  row.setAttribute('role', 'row');
  for (const cell of row.children) cell.setAttribute('role', cell.tagName === 'TH' ? 'rowheader' : 'cell');
}

function buildRow(speaker, index) {
  const name = speaker.speaker_id ?? '(nobody)';
  const first = firstFix(speaker);
  const button = el('button', { type: 'button', className: 'opener', 'aria-expanded': 'false', 'aria-controls': `d${index}` },
    el('b', {}, name), speaker.display_name && speaker.display_name !== name ? el('span', { className: 'display' }, speaker.display_name) : null);
  const main = el('tr', { className: 'main' },
    el('th', { scope: 'row' }, button),
    el('td', { className: 'standing' }, statusPill(speaker)),
    ...COLUMNS.map((code) => figureCell(speaker, code)),
    el('td', { className: 'clipcount', 'data-title': 'Clips' }, `${clipsOf(speaker).length || speaker.rows?.length || '–'}`),
    el('td', { className: 'tofix' }, first ? el('span', { title: first.fix }, first.problem) : el('span', { className: 'none' }, 'nothing')));
  const below = el('tr', { className: 'below', id: `d${index}`, hidden: true }, el('td', { colSpan: COLUMNS.length + 4 }));
  keepRoles(main);
  keepRoles(below);
  const row = { speaker, main, detail: below, button, text: `${name} ${speaker.display_name ?? ''} ${speaker.problem ?? ''} ${findingsOf(speaker).map((finding) => `${wordsOf(finding.code)} ${finding.problem}`).join(' ')}`.toLowerCase() };
  main.addEventListener('click', (event) => {
    if (getSelection().isCollapsed || event.target.closest('button')) open(row, below.hidden);
  });
  return row;
}

function filter() {
  let shown = 0;
  for (const row of rows) {
    const wanted = (!statusPicked || row.speaker.status === statusPicked) && (!textPicked || row.text.includes(textPicked));
    row.main.hidden = !wanted;
    row.detail.hidden = !wanted || row.button.getAttribute('aria-expanded') !== 'true';
    if (wanted) shown++;
  }
  byId('empty').hidden = shown > 0;
  byId('list').hidden = shown === 0;
  say(`${count(shown, 'speaker')} shown`);
}

function pick(status) {
  statusPicked = statusPicked === status ? '' : status;
  byId('filters').querySelectorAll('.chip').forEach((chip) => chip.setAttribute('aria-pressed', String(chip.dataset.status === statusPicked)));
  filter();
}

function build() {
  for (const [status, [word]] of Object.entries(STATUS)) {
    const number = speakers.filter((speaker) => speaker.status === status).length;
    if (!number) continue;
    const chip = el('button', { type: 'button', className: `chip ${status.toLowerCase()}`, 'aria-pressed': 'false' }, `${number.toLocaleString('en')} ${word}`);
    chip.dataset.status = status;
    chip.addEventListener('click', () => pick(status));
    byId('filters').append(chip);
  }
  speakers.forEach((speaker, index) => rows.push(buildRow(speaker, index)));
  byId('list').append(
    el('thead', {}, el('tr', {}, ...['Speaker', 'Status', ...COLUMNS.map((code) => TITLES[code]), 'Clips', 'First to mend'].map((title) => el('th', { scope: 'col' }, title)))),
    el('tbody', { role: 'rowgroup' }, ...rows.flatMap((row) => [row.main, row.detail])));
  const all = data.all_speakers > speakers.length ? `the first ${speakers.length.toLocaleString('en')} of ${count(data.all_speakers, 'speaker')}` : count(speakers.length, 'speaker');
  byId('summary').textContent = `${all} · ${data.out ?? ''}`;
  if (rows.length === 1) open(rows[0], true);
}

byId('find').addEventListener('input', () => { textPicked = byId('find').value.trim().toLowerCase(); filter(); });
byId('reset').addEventListener('click', () => {
  byId('find').value = '';
  textPicked = '';
  statusPicked = '';
  pick('');
  byId('find').focus();
});
document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === '/' && !event.target.matches('input')) {
    event.preventDefault();
    byId('find').focus();
  } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    const shown = rows.filter((row) => !row.main.hidden);
    const at = shown.findIndex((row) => row.button === document.activeElement);
    const next = at < 0 ? null : shown[at + (event.key === 'ArrowDown' ? 1 : -1)];
    if (next) {
      event.preventDefault();
      next.button.focus();
    }
  }
});

build();
