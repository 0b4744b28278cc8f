/** The table: one row a line, one column a variant; one cell has the focus. */
const sheet = byId('sheet');
const tds = lines.map(() => []);
const headers = [];
const rowElements = [];
let current = [0, 0];

const observer = new IntersectionObserver((entries) => {
  for (const { target, isIntersecting } of entries) {
    if (isIntersecting && !target.dataset.drawn) fill(target);
    else if (!isIntersecting && target.dataset.drawn && target !== playing) empty(target);
  }
}, { root: sheet, rootMargin: '300px' });

const HUES = {
  happy: 45, angry: 10, sad: 220, afraid: 280, disgusted: 110, melancholic: 240, surprised: 320,
  calm: 175, aggrieved: 205, tsundere: 340, perfunctory: 75, sarcastic: 300, coquettish: 330,
  resigned: 195, guilty: 260, tender: 25,
};

function header(variant, column) {
  const asked = conditions(variant);
  const th = el('th', { scope: 'col', title: `${variant.name}\n${askedWords(variant)}` },
    el('div', { className: 'asked' },
      el('b', {}, variant.title),
      variant.chinese ? el('span', { lang: 'zh' }, variant.chinese) : undefined,
      variant.intensity === undefined ? undefined
        : el('span', { className: 'pill', 'aria-label': `intensity ${variant.intensity}` }, `${variant.intensity}`)),
    el('div', { className: 'name' }, variant.name),
    el('div', { className: 'facts' }, asked.join(', ')));
  if (column === 0 && variant.label === 'neutral') th.classList.add('pinned');
  if (variant.label in HUES) {
    th.style.setProperty('--hue', HUES[variant.label]);
    th.style.setProperty('--share', `${(variant.intensity ?? 1) * 50}%`);
    th.classList.add('hued');
  }
  headers[column] = th;
  return th;
}

function lineHeader(line, row) {
  const range = f0Range(row);
  const facts = [line.speaker, range ? `F0 scale ${range[0]}–${range[1]} Hz` : ''];
  return el('th', { scope: 'row', title: line.text },
    el('div', { className: 'name' }, line.name),
    el('p', { lang: /^(zh|ja|en)$/.test(line.language) ? line.language : null }, line.text),
    el('div', { className: 'facts' }, facts.filter(Boolean).join(' · ')));
}

function build() {
  document.documentElement.style.setProperty('--columns', variants.length);
  const head = el('tr', {}, el('th', { scope: 'col', className: 'corner' }, 'Line'),
    ...variants.map(header));
  const body = el('tbody');
  lines.forEach((line, row) => {
    const tr = el('tr', {}, lineHeader(line, row));
    variants.forEach((variant, column) => {
      const td = el('td', {
        tabIndex: -1, role: 'gridcell', 'data-row': row, 'data-column': column,
        'aria-label': `${line.name}, ${askedWords(variant)}: ${STATUS_WORDS[statusOf(cells[row][column])]}`,
      });
      if (headers[column].classList.contains('pinned')) td.classList.add('pinned');
      tds[row][column] = td;
      tr.append(td);
      observer.observe(td);
    });
    rowElements[row] = tr;
    body.append(tr);
  });
  byId('grid').append(el('thead', {}, head), body);
  if (lines.length && variants.length) tds[0][0].tabIndex = 0;
}

function select(row, column, { focus = true } = {}) {
  tds[current[0]][current[1]].tabIndex = -1;
  current = [row, column];
  const td = tds[row][column];
  td.tabIndex = 0;
  if (focus) {
    td.focus({ preventScroll: true });
    td.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }
}

const rowShown = (row) => !rowElements[row].hidden;
const columnShown = (column) => !headers[column].hidden;

function next(from, by, length, shown) {
  for (let at = from + by; at >= 0 && at < length; at += by) if (shown(at)) return at;
  return from;
}

function move(down, right) {
  select(
    down ? next(current[0], down, lines.length, rowShown) : current[0],
    right ? next(current[1], right, variants.length, columnShown) : current[1]);
}

function moveToEnd(by) {
  select(current[0], by < 0 ? next(-1, 1, variants.length, columnShown)
    : next(variants.length, -1, variants.length, columnShown));
}

sheet.addEventListener('click', (event) => {
  const td = event.target.closest('td');
  if (!td) return;
  select(Number(td.dataset.row), Number(td.dataset.column));
  if (event.target.closest('.play')) toggle(td);
  else if (event.target.closest('.curves') && playable(cells[current[0]][current[1]])) toggle(td, shareAt(td, event));
});

sheet.addEventListener('focusin', (event) => {
  if (event.target.matches('td')) {
    select(Number(event.target.dataset.row), Number(event.target.dataset.column), { focus: false });
  }
});
