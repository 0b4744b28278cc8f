package io.voicemill.runtime.voice.kokoro.adapt;

import io.voicemill.runtime.audio.Waveform;
import io.voicemill.runtime.emotion.example.RecordedMelody;
import io.voicemill.runtime.voice.RecordedLine;
import io.voicemill.runtime.voice.SynthesisRequest;
import io.voicemill.runtime.voice.TranscribedClip;
import io.voicemill.runtime.voice.Voice;
import io.voicemill.runtime.voice.kokoro.KokoroModel;
import io.voicemill.schemas.speaker.Speaker;
import io.voicemill.schemas.speaker.VoiceProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Speaks what was recorded, one half of it to fit on, the other to judge by.
 *
 * @param locale of the speaker
 */
record Rehearsal(KokoroModel model, String locale, List<TranscribedClip> clips) {

  /** The recordings to fit on. */
  List<Waveform> fittedRecordings() {
    return half(0).stream().map(TranscribedClip::audio).toList();
  }

  /** The recordings to judge by. */
  List<Waveform> heldOutRecordings() {
    return half(1).stream().map(TranscribedClip::audio).toList();
  }

  Rehearsed fitted(VoiceProfile profile) {
    return rehearse(profile, half(0));
  }

  Rehearsed heldOut(VoiceProfile profile) {
    return rehearse(profile, half(1));
  }

  private List<TranscribedClip> half(int first) {
    return IntStream.range(0, clips.size())
        .filter(i -> i % 2 == first)
        .mapToObj(clips::get)
        .toList();
  }

  private Rehearsed rehearse(VoiceProfile profile, List<TranscribedClip> half) {
    Voice voice =
        model.voiceOf(
            new Speaker(
                "few-shot", locale, profile, Optional.empty(), Optional.empty(), List.of()));
    List<RecordedLine> lines = new ArrayList<>();
    for (TranscribedClip clip : half) {
      lines.add(
          model.beside(
              SynthesisRequest.neutral(clip.text(), voice), RecordedMelody.of(clip.audio())));
    }
    return new Rehearsed(half.stream().map(TranscribedClip::audio).toList(), lines);
  }
}
