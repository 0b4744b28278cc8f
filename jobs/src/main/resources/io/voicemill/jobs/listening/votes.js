/** Votes of blind comparisons: kept in this browser until they are discarded, exported as CSV. */
const VOTES = `voicemill-votes ${data.out} ${lines.map((line) => line.name).join(' ').slice(0, 200)}`;
const votes = remembered(VOTES) ?? [];

/** Notes a vote; no choice is no preference. */
function vote(row, shown, choice) {
  votes.push({
    script: lines[row].script,
    line: lines[row].name,
    shown: shown.map((column) => variants[column].name),
    chosen: choice === null ? '' : variants[choice].name,
    time: new Date().toISOString(),
  });
  remember(VOTES, votes);
}

function discardVotes() {
  votes.length = 0;
  remember(VOTES, votes);
}

function csvField(text) {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function votesCsv() {
  const rows = votes.map(({ script, line, shown, chosen: choice, time }) =>
    [script, line, shown.join(' | '), choice, time]);
  return [['script', 'line', 'shown', 'chosen', 'time'], ...rows]
    .map((row) => `${row.map(csvField).join(',')}\r\n`).join('');
}

function exportVotes() {
  const file = new Blob(['\ufeff', votesCsv()], { type: 'text/csv;charset=utf-8' });
  const link = el('a', { href: URL.createObjectURL(file), download: 'votes.csv' });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

/** Variants with their votes: [name, chosen, shown], the most chosen first. */
function tally() {
  const counts = new Map();
  for (const { shown, chosen: choice } of votes) {
    for (const name of shown) {
      const entry = counts.get(name) ?? [name, 0, 0];
      entry[1] += name === choice ? 1 : 0;
      entry[2] += 1;
      counts.set(name, entry);
    }
  }
  return [...counts.values()].sort((one, other) => other[1] / other[2] - one[1] / one[2] || other[2] - one[2]);
}
