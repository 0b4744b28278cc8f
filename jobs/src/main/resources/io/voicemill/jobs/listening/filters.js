/** Which lines and variants are shown. */

const AXES = [
  ['label', 'Emotion', (variant) => variant.label === 'other' ? variant.title : variant.label],
  ['intensity', 'Intensity', (variant) => variant.label === 'neutral' ? null : variant.intensity],
  ['weight', 'Weight', (variant) => variant.weight],
  ['ratio', 'Length', (variant) => variant.ratio],
  ['speaker', 'Speaker', (variant) => variant.speaker],
];
const picked = new Map(AXES.map(([axis]) => [axis, new Set()]));
let statusPicked = '';
let textPicked = '';

/** A neutral variant has no intensity: filters by intensity leave it for comparison. */
function variantShown(variant) {
  return AXES.every(([axis, , value]) => {
    const values = picked.get(axis);
    const own = value(variant);
    return values.size === 0 || values.has(own) || (own === null && axis === 'intensity');
  });
}

function lineShown(row) {
  const { name, text } = lines[row];
  if (textPicked && !`${name} ${text}`.toLowerCase().includes(textPicked)) return false;
  return !statusPicked || variants.some((_, column) =>
    columnShown(column) && statusOf(cells[row][column]) === statusPicked);
}

function filter() {
  variants.forEach((variant, column) => {
    const hidden = !variantShown(variant);
    if (headers[column].hidden !== hidden) {
      headers[column].hidden = hidden;
      tds.forEach((row) => { row[column].hidden = hidden; });
    }
  });
  rowElements.forEach((tr, row) => { tr.hidden = !lineShown(row); });
  const columns = headers.filter((th) => !th.hidden).length;
  const rows = rowElements.filter((tr) => !tr.hidden).length;
  byId('empty').hidden = rows > 0 && columns > 0;
  sheet.hidden = !byId('empty').hidden;
  if (!sheet.hidden && !(rowShown(current[0]) && columnShown(current[1]))) {
    select(rowElements.findIndex((tr) => !tr.hidden), headers.findIndex((th) => !th.hidden),
      { focus: false });
  }
  if (playing && (playing.hidden || playing.parentElement.hidden)) stop();
  say(`${count(rows, 'line')}, ${count(columns, 'variant')} shown`);
}

function chips(axis, title, values) {
  const group = el('div', { className: 'chips', role: 'group', 'aria-label': title },
    el('span', { className: 'axis' }, title));
  for (const value of values) {
    const chip = el('button', { type: 'button', className: 'chip', 'aria-pressed': 'false' }, `${value}`);
    if (HUES[value] !== undefined) {
      chip.style.setProperty('--hue', HUES[value]);
      chip.classList.add('hued');
    }
    chip.addEventListener('click', () => {
      const values = picked.get(axis);
      if (!values.delete(value)) values.add(value);
      chip.setAttribute('aria-pressed', String(values.has(value)));
      filter();
    });
    group.append(chip);
  }
  return group;
}

function statusChoice() {
  const present = new Set(cells.flatMap((row) => variants.map((_, column) => statusOf(row[column]))));
  const choice = el('select', { 'aria-label': 'Verdict' }, el('option', { value: '' }, 'any verdict'),
    ...Object.keys(STATUS_WORDS).filter((status) => present.has(status))
      .map((status) => el('option', { value: status }, STATUS_WORDS[status])));
  choice.addEventListener('change', () => { statusPicked = choice.value; filter(); });
  return choice;
}

function textField() {
  const field = el('input', { type: 'search', id: 'find', placeholder: 'Find a line', 'aria-label': 'Find a line' });
  field.addEventListener('input', () => { textPicked = field.value.trim().toLowerCase(); filter(); });
  return field;
}

function buildFilters() {
  for (const [axis, title, value] of AXES) {
    const values = [...new Set(variants.map(value))].filter((each) => each !== undefined && each !== null);
    if (axis !== 'label') values.sort();
    if (values.length > 1) byId('filters').append(chips(axis, title, values));
  }
  byId('filters').append(el('div', { className: 'chips' }, statusChoice(), textField()));
  byId('filters-reset').addEventListener('click', () => {
    picked.forEach((values) => values.clear());
    byId('filters').querySelectorAll('.chip').forEach((chip) => chip.setAttribute('aria-pressed', 'false'));
    statusPicked = '';
    textPicked = '';
    byId('filters').querySelector('select').value = '';
    byId('find').value = '';
    filter();
    select(...current);
  });
}
