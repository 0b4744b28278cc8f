package io.voicemill.runtime.voice.kokoro.adapt;

import static java.util.Objects.requireNonNull;

import io.voicemill.runtime.audio.Waveform;
import io.voicemill.runtime.emotion.example.RecordedMelody;
import io.voicemill.runtime.speaker.Centre;
import io.voicemill.runtime.speaker.SpeakerEncoder;
import io.voicemill.runtime.voice.RecordedLine;
import io.voicemill.runtime.voice.SynthesisRequest;
import io.voicemill.runtime.voice.TranscribedClip;
import io.voicemill.runtime.voice.Voice;
import io.voicemill.runtime.voice.kokoro.KokoroModel;
import io.voicemill.schemas.speaker.Speaker;
import io.voicemill.schemas.speaker.SpeakerAdapter;
import io.voicemill.schemas.speaker.VoiceProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * Fits a speaker's manner to transcribed recordings: a closer style, the lengths of the kinds of
 * sounds, the ranges of F0 and level. Every second recording is held out: each part is kept only if
 * the voice comes nearer to those.
 */
public final class FewShot {

  /** Speech with transcripts that it takes. */
  public static final double LEAST_SECONDS = 60;

  private static final int ROUNDS = 3;
  private static final double LEAST_DURATION_GAIN = .004;
  private static final double LEAST_RANGE_GAIN = .02;
  private static final double LEAST_FACTOR = .7;
  private static final double MOST_FACTOR = 1.4;
  private static final double MOST_LOSS = .005;

  private final KokoroModel model;
  private final SpeakerEncoder encoder;

  public FewShot(KokoroModel model, SpeakerEncoder encoder) {
    this.model = requireNonNull(model, "model is null");
    this.encoder = requireNonNull(encoder, "encoder is null");
  }

  /**
   * Adapts a profile.
   *
   * @param locale of the speaker
   * @param clips at least four
   * @param search for a style that is close to an embedding
   * @param refinements renders of a search for a closer one
   */
  public Adapted adapt(
      String locale,
      VoiceProfile start,
      List<TranscribedClip> clips,
      StyleFinder search,
      int refinements) {
    List<TranscribedClip> fitted = half(clips, 0);
    List<TranscribedClip> heldOut = half(clips, 1);
    float[] voice = voice(heldOut);
    List<String> kept = new ArrayList<>();
    float[] speaker = voice(fitted);
    VoiceProfile plain = search.find(speaker, 0);
    Rehearsed before = rehearse(locale, plain, heldOut);
    double similarity = before.similarity(encoder, voice);

    VoiceProfile best = start;
    VoiceProfile judged = plain;
    Rehearsed now = before;
    VoiceProfile found = search.find(speaker, refinements);
    Rehearsed withStyle = rehearse(locale, found, heldOut);
    if (withStyle.similarity(encoder, voice) > similarity) {
      best = found;
      judged = found;
      now = withStyle;
      kept.add("style");
    }

    Rehearsed fit = rehearse(locale, judged, fitted);
    SpeakerAdapter adapter = SpeakerAdapter.NONE;
    for (int round = 0; round < ROUNDS; round++) {
      Map<String, Double> durations =
          DurationBias.and(adapter.durations(), DurationBias.of(fit.sounds()));
      SpeakerAdapter next = new SpeakerAdapter(1, 1, durations);
      Rehearsed there = rehearse(locale, judged.withAdapter(next), heldOut);
      if (DurationBias.error(there.sounds())
          > DurationBias.error(now.sounds()) - LEAST_DURATION_GAIN) {
        break;
      }
      adapter = next;
      now = there;
      fit = rehearse(locale, judged.withAdapter(next), fitted);
    }
    if (!adapter.durations().isEmpty()) {
      kept.add("durations");
    }

    double f0Range = factor(fit.f0Range(), now.f0Range());
    double levelRange = factor(fit.levelRange(), now.levelRange());
    if (f0Range != 1) {
      kept.add("f0_range");
    }
    if (levelRange != 1) {
      kept.add("level_range");
    }
    SpeakerAdapter whole = new SpeakerAdapter(f0Range, levelRange, adapter.durations());
    Rehearsed after =
        whole.equals(adapter) ? now : rehearse(locale, judged.withAdapter(whole), heldOut);
    double likeness = after.similarity(encoder, voice);
    double without = whole.equals(adapter) ? likeness : now.similarity(encoder, voice);
    if (likeness < without - MOST_LOSS) {
      whole = adapter;
      after = now;
      likeness = without;
      kept.removeAll(List.of("f0_range", "level_range"));
    }
    return new Adapted(
        best.withAdapter(whole),
        kept,
        DurationBias.error(before.sounds()),
        DurationBias.error(after.sounds()),
        similarity,
        likeness);
  }

  /** Makes a profile that is close to a speaker's embedding. */
  public interface StyleFinder {

    VoiceProfile find(float[] embedding, int refinements);
  }

  /** The factor that the fitted half asks for, if it brings the held out half nearer; else 1. */
  private static double factor(OptionalDouble fitted, OptionalDouble heldOut) {
    if (fitted.isEmpty() || heldOut.isEmpty()) {
      return 1;
    }
    double log =
        Math.max(Math.log(LEAST_FACTOR), Math.min(Math.log(MOST_FACTOR), fitted.getAsDouble()));
    double before = Math.abs(heldOut.getAsDouble());
    double after = Math.abs(heldOut.getAsDouble() - log);
    return after < before - LEAST_RANGE_GAIN ? Math.exp(log) : 1;
  }

  private Rehearsed rehearse(String locale, VoiceProfile profile, List<TranscribedClip> clips) {
    Voice voice =
        model.voiceOf(
            new Speaker(
                "few-shot", locale, profile, Optional.empty(), Optional.empty(), List.of()));
    List<RecordedLine> lines = new ArrayList<>();
    for (TranscribedClip clip : clips) {
      lines.add(
          model.beside(
              SynthesisRequest.neutral(clip.text(), voice), RecordedMelody.of(clip.audio())));
    }
    return new Rehearsed(clips.stream().map(TranscribedClip::audio).toList(), lines);
  }

  private float[] voice(List<TranscribedClip> clips) {
    return Centre.of(
        clips.stream().map(TranscribedClip::audio).map(encoder::embed).toList(),
        clips.stream().map(TranscribedClip::audio).mapToDouble(Waveform::seconds).toArray());
  }

  private static List<TranscribedClip> half(List<TranscribedClip> clips, int first) {
    return IntStream.range(0, clips.size())
        .filter(i -> i % 2 == first)
        .mapToObj(clips::get)
        .toList();
  }
}
