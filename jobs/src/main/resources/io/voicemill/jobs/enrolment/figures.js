/** Figures and findings in words. */
const FORMATS = {
  clipped_ratio: (value) => [percent(value, 2), ''],
  silence_ratio: (value) => [percent(value, 0), ''],
  bandwidth_hz: (value) => [(value / 1000).toFixed(1), 'kHz'],
  reverberation_seconds: (value) => [value.toFixed(2), 's'],
  median_f0: (value) => [value.toFixed(0), 'Hz'],
  similarity: (value) => [value.toFixed(2), ''],
  weight: (value) => [value.toFixed(2), ''],
  emotion_spread: (value) => [value.toFixed(2), ''],
};

const MINUS = '\u2212';

function percent(value, digits) {
  return `${(100 * value).toFixed(digits)} %`;
}

/** A figure as [number, unit]. */
function written(figure, value) {
  const [number, unit] = (FORMATS[figure.code] ?? ((each) => [each.toFixed(1), figure.unit]))(value);
  return [number.replace('-', MINUS), unit];
}

const figureOf = new Map(data.figures.map((figure) => [figure.code, figure]));

/** Whether one of the findings is about the figure, and how bad it is. */
function markOf(figure, findings) {
  return findings.find((finding) => figure.marks.includes(finding.code))?.severity;
}

const STATUS = {
  REFUSED: ['refused', 'no voice'],
  POOR: ['poor', 'a voice below the bar'],
  ADVICE: ['advice', 'a voice; the recordings could be better'],
  GOOD: ['good', 'a voice; nothing was found'],
};

const SEVERITY = { refused: 'refused', poor: 'poor', advice: 'advice' };

const wordsOf = (code) => code.replaceAll('_', ' ');

const count = (number, thing) => `${number.toLocaleString('en')} ${thing}${number === 1 ? '' : 's'}`;

const qualityOf = (speaker) => speaker.quality ?? {};
const findingsOf = (speaker) => qualityOf(speaker).findings ?? [];
const clipsOf = (speaker) => qualityOf(speaker).clips ?? [];

/** What to mend first; empty if nothing. */
function firstFix(speaker) {
  if (speaker.problem) return speaker;
  return findingsOf(speaker)[0] ?? null;
}

/** The last part of a path or URI: what people call a recording. */
function fileName(uri) {
  return (uri ?? '').replace(/\/+$/, '').split('/').pop() || uri;
}

const LANGUAGES = { en: 'English', zh: 'Mandarin', ja: 'Japanese' };
const languageName = (code) => LANGUAGES[code.split('-')[0]] ?? code;
