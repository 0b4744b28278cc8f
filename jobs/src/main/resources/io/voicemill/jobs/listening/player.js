/** Plays one take at a time. */
const audio = byId('player');

/** Who is told of what plays: {started(), stopped(), moved(share 0..1), failed()}. */
let listener = null;

function stop() {
  const stopped = listener;
  listener = null;
  audio.pause();
  stopped?.stopped();
}

/** Plays a take from a moment, given as a share of its length; ends what played before. */
function play(cell, from, told) {
  stop();
  listener = told;
  audio.src = cell.audio;
  if (from > 0) {
    audio.addEventListener('loadedmetadata', () => { audio.currentTime = from * audio.duration; },
      { once: true });
  }
  told.started();
  audio.play().then(() => follow(told)).catch((failure) => {
    if (listener === told && failure.name !== 'AbortError') fail();
  });
}

function fail() {
  const failed = listener;
  stop();
  failed?.failed();
  if (failed) say('The audio cannot be played: it is not where it was.');
}

function follow(told) {
  if (listener !== told) return;
  if (audio.duration > 0) told.moved(audio.currentTime / audio.duration);
  requestAnimationFrame(() => follow(told));
}

audio.addEventListener('ended', stop);
audio.addEventListener('error', () => { if (listener) fail(); });
