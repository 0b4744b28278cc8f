/** Everything about one speaker. */
function mark(severity) {
  return el('span', { className: `mark ${severity}` }, SEVERITY[severity] ?? severity);
}

function section(title, ...content) {
  return el('section', {}, el('h3', {}, title), ...content);
}

function figureList(speaker) {
  const values = qualityOf(speaker).figures ?? {};
  const findings = findingsOf(speaker);
  const shown = data.figures.filter((figure) => values[figure.code] !== undefined && figure.code !== 'weight');
  if (!shown.length) return null;
  return section('Figures of all recordings', el('dl', { className: 'figures' }, ...shown.map((figure) => {
    const [number, unit] = written(figure, values[figure.code]);
    const severity = markOf(figure, findings);
    return el('div', { className: severity ?? '' },
      el('dt', {}, figure.title), el('dd', {}, el('b', {}, number), unit ? ` ${unit}` : '', severity ? mark(severity) : null));
  })));
}

function findingItem(finding) {
  return el('li', {}, mark(finding.severity), el('div', {},
    el('p', {}, el('b', {}, finding.problem), ' ', el('span', { className: 'why' }, finding.why)),
    el('p', { className: 'fix' }, finding.fix)));
}

function findingList(speaker) {
  const findings = findingsOf(speaker).slice(speaker.problem ? 0 : 1);
  return findings.length ? section(speaker.problem ? 'What was found' : 'Then', el('ul', { className: 'findings' }, ...findings.map(findingItem))) : null;
}

function firstBox(speaker) {
  const first = firstFix(speaker);
  if (!first) return el('p', { className: 'first fine' }, 'Nothing has to be mended.');
  const severity = speaker.problem ? 'refused' : first.severity;
  return el('div', { className: `first ${severity}` },
    el('h3', {}, speaker.problem ? 'Why there is no voice' : 'Mend this first'),
    el('p', {}, el('b', {}, first.problem), ' ', first.why),
    el('p', { className: 'fix' }, first.fix),
    speaker.in_use ? el('p', { className: 'why' }, `Version ${speaker.in_use} of an earlier run stays in use.`) : null);
}

const CLIP_FIGURES = ['speech_seconds', 'snr_db', 'bandwidth_hz', 'reverberation_seconds', 'clipped_ratio', 'median_f0', 'similarity', 'weight'];

function clipRow(clip, figures) {
  const outlier = clip.findings.some((finding) => finding.code === 'other_speaker');
  return el('tr', { className: outlier ? 'outlier' : '' },
    el('th', { scope: 'row' },
      el('span', { className: 'file', title: clip.recording.uri }, fileName(clip.recording.uri)),
      outlier ? el('span', { className: 'mark poor' }, 'another voice') : null,
      clip.recording.transcript ? el('q', { lang: clip.recording.language || null, dir: 'auto' }, clip.recording.transcript) : null,
      clip.findings.length ? el('ul', { className: 'notes' }, ...clip.findings.map((finding) =>
        el('li', {}, mark(finding.severity), ' ', finding.problem))) : null),
    ...figures.map((figure) => {
      const value = clip.figures[figure.code];
      if (value === undefined) return el('td', { 'data-title': SHORT[figure.code] ?? figure.title }, '–');
      const [number, unit] = written(figure, value);
      return el('td', { className: markOf(figure, clip.findings) ?? '', 'data-title': SHORT[figure.code] ?? figure.title }, number, unit ? el('small', {}, ` ${unit}`) : '');
    }));
}

function clipTable(speaker) {
  const clips = clipsOf(speaker);
  if (!clips.length) return null;
  const figures = CLIP_FIGURES.map((code) => figureOf.get(code)).filter((figure) => clips.some((clip) => clip.figures[figure.code] !== undefined));
  return section(count(clips.length, 'recording'), el('div', { className: 'scroll', tabIndex: 0, role: 'region', 'aria-label': 'Recordings' },
    el('table', { className: 'clips' },
      el('thead', {}, el('tr', {}, el('th', { scope: 'col' }, 'recording'), ...figures.map((figure) => el('th', { scope: 'col' }, SHORT[figure.code] ?? figure.title)))),
      el('tbody', {}, ...clips.map((clip) => clipRow(clip, figures))))));
}

const SHORT = {
  speech_seconds: 'speech', snr_db: 'SNR', bandwidth_hz: 'band', reverberation_seconds: 'reverb', clipped_ratio: 'clipped',
  median_f0: 'F0', similarity: 'similarity', weight: 'weight',
};

function coverageList(speaker) {
  const coverage = qualityOf(speaker).coverage ?? [];
  if (!coverage.length) return null;
  return section('Sounds in the transcripts', el('ul', { className: 'coverage' }, ...coverage.map((each) => {
    const share = each.total ? each.covered / each.total : 1;
    const meter = el('span', { className: 'meter', 'aria-hidden': 'true' }, el('i', {}));
    meter.firstChild.style.width = `${100 * share}%`;
    return el('li', {}, el('p', {}, el('span', {}, `${languageName(each.language)}, ${wordsOf(each.kind)}`), el('b', {}, `${each.covered} of ${each.total}`)),
      meter, each.missing.length ? el('p', { className: 'why' }, 'missing: ', el('span', { className: 'sounds' }, each.missing.join(' '))) : null);
  })));
}

function kindWords(speaker) {
  const kinds = qualityOf(speaker).sentence_kinds ?? {};
  const words = Object.entries(kinds).map(([kind, number]) => count(number, wordsOf(kind)));
  return words.length ? section('Sentences', el('p', {}, words.join(', '))) : null;
}

function sentenceList(speaker) {
  const sentences = qualityOf(speaker).next_sentences ?? [];
  return sentences.length ? section('Record these next', el('ol', { className: 'next' }, ...sentences.map((each) =>
    el('li', {}, el('p', { lang: each.language, dir: 'auto' }, each.text),
      each.adds.length ? el('p', { className: 'why' }, 'adds ', el('span', { className: 'sounds' }, each.adds.join(' '))) : null)))) : null;
}

function factList(speaker) {
  const facts = [];
  const consent = speaker.consent;
  if (!speaker.problem) facts.push(['Consent', consent ? `${consent.who}, ${consent.when}: ${consent.what_for}` : 'none on record: render refuses the speaker']);
  if (speaker.languages?.length) facts.push(['Languages', speaker.languages.join(', ')]);
  if (speaker.base && Object.keys(speaker.base).length) facts.push(['Voice from', Object.entries(speaker.base).map(([name, share]) => `${name} ${(+share).toFixed(2)}`).join(', ')]);
  if (speaker.bundle) facts.push(['Bundle', speaker.bundle]);
  if (speaker.created_at) facts.push(['Made', `${speaker.created_at.slice(0, 16).replace('T', ' ')}, version ${speaker.version}, by ${speaker.origin ?? 'hand'}`]);
  if (speaker.rows?.length) facts.push([speaker.rows.length === 1 ? 'Row' : 'Rows', el('span', { className: 'rows' }, speaker.rows.slice(0, 5).join('\n'))]);
  return facts.length ? section('Record', el('dl', { className: 'facts' }, ...facts.map(([name, value]) => el('div', {}, el('dt', {}, name), el('dd', {}, value))))) : null;
}

function detail(speaker) {
  return el('div', { className: 'detail' }, firstBox(speaker),
    el('div', { className: 'columns' },
      ...[findingList(speaker), figureList(speaker), coverageList(speaker), sentenceList(speaker), kindWords(speaker), factList(speaker)].filter(Boolean)),
    clipTable(speaker));
}
