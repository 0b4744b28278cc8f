/** Figures in words. */
const MINUS = '\u2212';

function signed(value, digits) {
  const text = Math.abs(value).toFixed(digits);
  return Number(text) === 0 ? '±0' : (value < 0 ? MINUS : '+') + text;
}

const plain = (value, digits) => value.toFixed(digits).replace('-', MINUS);

function semitones(cell, reference) {
  return cell.hertz && reference?.hertz ? 12 * Math.log2(cell.hertz / reference.hertz) : null;
}

/** A cell's figures: [name, value, difference to the neutral variant of the line]. */
function figures(cell, reference) {
  const compared = reference && reference !== cell;
  const found = [];
  if (cell.hertz) {
    const steps = compared ? semitones(cell, reference) : null;
    found.push(['F0', `${cell.hertz} Hz`, steps === null ? '' : `${signed(steps, 1)} st`]);
  }
  if (cell.loudness !== undefined) {
    const louder = compared && reference.loudness !== undefined;
    found.push(['Level', `${plain(cell.loudness, 1)} LUFS`,
      louder ? `${signed(cell.loudness - reference.loudness, 1)} dB` : '']);
  }
  if (cell.error !== undefined) found.push([cell.measure, plain(cell.error, 2), '']);
  if (cell.similarity !== undefined) found.push(['Voice', plain(cell.similarity, 2), '']);
  return found;
}

/** A cell's length and its difference to the neutral variant of the line. */
function lengthWords(cell, reference) {
  const words = `${plain(cell.seconds, 2)} s`;
  if (!reference || reference === cell || !reference.seconds) return [words, ''];
  return [words, `${signed(100 * (cell.seconds / reference.seconds - 1), 0)} %`];
}

/** What was asked of a variant beside its emotion. */
function conditions(variant) {
  const words = [];
  if (variant.weight !== undefined) words.push(`weight ${variant.weight}`);
  if (variant.ratio !== undefined && variant.ratio !== 1) words.push(`length ×${variant.ratio}`);
  if (variant.speaker) words.push(variant.speaker);
  return words;
}

function askedWords(variant) {
  const intensity = variant.intensity === undefined ? [] : [`intensity ${variant.intensity}`];
  return [variant.title, ...intensity, ...conditions(variant)].join(', ');
}

const STATUS_WORDS = {
  pass: 'pass', review: 'review', fail: 'fail', rejected: 'rejected', missing: 'not rendered',
};

function statusOf(cell) {
  if (!cell) return 'missing';
  return cell.rejected ? 'rejected' : cell.status in STATUS_WORDS ? cell.status : 'review';
}

const playable = (cell) => Boolean(cell?.audio);

function count(number, word) {
  return `${number.toLocaleString('en')} ${word}${number === 1 ? '' : 's'}`;
}
