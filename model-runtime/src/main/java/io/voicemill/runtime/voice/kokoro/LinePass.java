package io.voicemill.runtime.voice.kokoro;

import io.voicemill.runtime.audio.Loudness;
import io.voicemill.runtime.audio.Waveform;
import io.voicemill.runtime.voice.NeutralProsody;
import io.voicemill.runtime.voice.Prosody;
import io.voicemill.runtime.voice.ProsodyExample;
import io.voicemill.runtime.voice.RecordedLine;
import io.voicemill.runtime.voice.Speech;
import io.voicemill.runtime.voice.SynthesisRequest;
import io.voicemill.runtime.voice.WordTiming;
import io.voicemill.schemas.script.DurationRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** The way of one line through the graphs: encode, plan, shape, decode, join. */
final class LinePass implements AutoCloseable {
  private static final float LOUDEST = 8;

  private final KokoroGraphs graphs;
  private final KokoroVoice voice;
  private final SynthesisRequest request;
  private final ClauseList line;
  private final Alphabet alphabet;
  private final Stretch stretch;
  private final int sampleRate;
  private final List<KokoroGraphs.Encoding> encodings = new ArrayList<>();
  private final int[] rows;

  LinePass(
      KokoroGraphs graphs,
      KokoroVoice voice,
      SynthesisRequest request,
      ClauseList line,
      Alphabet alphabet,
      Stretch stretch,
      int sampleRate) {
    this.graphs = graphs;
    this.voice = voice;
    this.request = request;
    this.line = line;
    this.alphabet = alphabet;
    this.stretch = stretch;
    this.sampleRate = sampleRate;
    this.rows = new int[line.clauses().size()];
  }

  Speech speak() {
    Prosody prosody = request.prosody();
    Timeline timeline =
        new TimelinePlanner(line, encode(), stretch, sampleRate)
            .plan(request.duration(), prosody.tempo());
    List<Curves> curves = melodies(timeline);
    List<List<Phrase>> phrases = phrases(timeline);
    voice.manner().shape(curves, phrases);
    LineMelody melody = LineMelody.of(curves);
    ProsodyShaper.apply(prosody, curves, phrases);
    MelodyTransfer.apply(prosody, curves, line, () -> decode(timeline, curves), sampleRate);
    LineAssembler.Assembly assembly = LineAssembler.assemble(decode(timeline, curves), timeline);
    List<WordTiming> words = WordTimings.of(line, timeline, assembly, sampleRate);
    Waveform audio = new Waveform(assembly.samples(), sampleRate);
    voice.manner().shape(audio);
    OptionalDouble loudness = Loudness.integrated(audio);
    PhonationShaper.apply(prosody.phonation(), audio, loudness, request.seed());
    PeakLimiter.limit(audio.samples());
    return new Speech(
        audio,
        words,
        request.duration() instanceof DurationRequest.Natural
            ? OptionalDouble.empty()
            : OptionalDouble.of(audio.seconds()),
        OptionalDouble.of(timeline.shortestSamples() / (double) sampleRate),
        new NeutralProsody(
            PredictedTrack.of(melody, assembly.offsets(), audio.samples().length),
            timeline.naturalSamples() / (double) sampleRate,
            timeline.breakSamples() / (double) sampleRate,
            loudness));
  }

  /** The line in its natural length beside a recording of the same words. */
  RecordedLine beside(ProsodyExample recording) {
    Timeline timeline =
        new TimelinePlanner(line, encode(), stretch, sampleRate)
            .plan(request.duration(), request.prosody().tempo());
    List<Curves> curves = melodies(timeline);
    voice.manner().shape(curves, phrases(timeline));
    List<float[]> passes = decode(timeline, curves);
    Waveform take = new Waveform(LineAssembler.assemble(passes, timeline).samples(), sampleRate);
    voice.manner().shape(take);
    return new RecordedLine(
        take, SoundAlignment.of(line, timeline, curves, passes, recording, alphabet, sampleRate));
  }

  private List<List<Phrase>> phrases(Timeline timeline) {
    List<List<Phrase>> phrases = new ArrayList<>();
    for (int i = 0; i < rows.length; i++) {
      phrases.add(Phrase.of(line.clauses().get(i), timeline.frames().get(i)));
    }
    return phrases;
  }

  private List<float[]> encode() {
    Take take = new Take(request.seed());
    List<float[]> durations = new ArrayList<>();
    for (int i = 0; i < rows.length; i++) {
      Clause clause = line.clauses().get(i);
      rows[i] = take.row(clause.length(), i);
      KokoroGraphs.Encoding encoding = graphs.encode(clause.tokens(), voice.prosody(rows[i]));
      encodings.add(encoding);
      voice.manner().shape(clause, encoding.durations(), alphabet);
      take.vary(encoding.durations(), i);
      durations.add(encoding.durations());
    }
    return durations;
  }

  private List<Curves> melodies(Timeline timeline) {
    List<Curves> curves = new ArrayList<>();
    for (int i = 0; i < rows.length; i++) {
      curves.add(graphs.melody(encodings.get(i), timeline.frames().get(i), voice.prosody(rows[i])));
    }
    return curves;
  }

  private List<float[]> decode(Timeline timeline, List<Curves> curves) {
    List<float[]> passes = new ArrayList<>();
    for (int i = 0; i < rows.length; i++) {
      float[] audio =
          graphs.decode(
              encodings.get(i), timeline.frames().get(i), curves.get(i), voice.timbre(rows[i]));
      for (float sample : audio) {
        if (!(Math.abs(sample) <= LOUDEST)) {
          throw KokoroFailures.strange("a sample of " + sample);
        }
      }
      passes.add(audio);
    }
    return passes;
  }

  @Override
  public void close() {
    encodings.forEach(KokoroGraphs.Encoding::close);
  }
}
