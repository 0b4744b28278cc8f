package io.voicemill.runtime.voice.kokoro.adapt;

import static java.util.Objects.requireNonNull;

import io.voicemill.runtime.audio.Waveform;
import io.voicemill.runtime.speaker.Centre;
import io.voicemill.runtime.speaker.SpeakerEncoder;
import io.voicemill.runtime.voice.TranscribedClip;
import io.voicemill.runtime.voice.kokoro.KokoroModel;
import io.voicemill.schemas.speaker.SpeakerAdapter;
import io.voicemill.schemas.speaker.VoiceProfile;
import java.util.ArrayList;
import java.util.List;

/**
 * Fits a speaker's manner to transcribed recordings: a closer style, the lengths of the kinds of
 * sounds, the pace, the ranges of F0 and level. Every second recording is held out: each part is
 * kept only if the voice comes nearer to those.
 */
public final class FewShot {

  /** Speech with transcripts that it takes. */
  public static final double LEAST_SECONDS = 60;

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
    Rehearsal rehearsal = new Rehearsal(model, locale, clips);
    float[] speaker = voice(rehearsal.fittedRecordings());
    float[] judge = voice(rehearsal.heldOutRecordings());
    List<String> kept = new ArrayList<>();
    VoiceProfile plain = search.find(speaker, 0);
    Rehearsed before = rehearsal.heldOut(plain);
    double similarity = before.similarity(encoder, judge);

    VoiceProfile best = start;
    VoiceProfile judged = plain;
    Rehearsed now = before;
    VoiceProfile found = search.find(speaker, refinements);
    Rehearsed withStyle = rehearsal.heldOut(found);
    if (withStyle.similarity(encoder, judge) > similarity) {
      best = found;
      judged = found;
      now = withStyle;
      kept.add("style");
    }

    LengthFit lengths = new LengthFit(rehearsal, judged);
    Manner first = new Manner(SpeakerAdapter.NONE, rehearsal.fitted(judged), now);
    Manner byKind = lengths.byKind(first);
    if (!byKind.adapter().equals(first.adapter())) {
      kept.add("durations");
    }
    Manner manner = lengths.atPace(byKind);
    if (!manner.adapter().equals(byKind.adapter())) {
      kept.add("pace");
    }

    double f0Range = HeldOut.factor(manner.fitted().f0Range(), manner.heldOut().f0Range());
    double levelRange = HeldOut.factor(manner.fitted().levelRange(), manner.heldOut().levelRange());
    if (f0Range != 1) {
      kept.add("f0_range");
    }
    if (levelRange != 1) {
      kept.add("level_range");
    }
    SpeakerAdapter adapter = manner.adapter();
    SpeakerAdapter whole = new SpeakerAdapter(f0Range, levelRange, adapter.durations());
    Rehearsed after =
        whole.equals(adapter) ? manner.heldOut() : rehearsal.heldOut(judged.withAdapter(whole));
    double likeness = after.similarity(encoder, judge);
    double without = whole.equals(adapter) ? likeness : manner.heldOut().similarity(encoder, judge);
    if (likeness < without - MOST_LOSS) {
      whole = adapter;
      after = manner.heldOut();
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

  private float[] voice(List<Waveform> recordings) {
    return Centre.of(
        recordings.stream().map(encoder::embed).toList(),
        recordings.stream().mapToDouble(Waveform::seconds).toArray());
  }
}
