package io.voicemill.runtime.enrolment;

import io.voicemill.runtime.RealBundles;
import io.voicemill.runtime.audio.Waveform;
import io.voicemill.runtime.inference.Device;
import io.voicemill.runtime.inference.GraphOptions;
import io.voicemill.runtime.inference.GraphPool;
import io.voicemill.runtime.models.BundleStore;
import io.voicemill.runtime.take.SpokenLanguages;
import io.voicemill.runtime.text.english.Accent;
import io.voicemill.runtime.voice.SynthesisRequest;
import io.voicemill.runtime.voice.kokoro.KokoroModel;
import io.voicemill.schemas.script.Language;
import java.util.Arrays;
import java.util.List;

/** Clips of stock voices, in the place of recordings where it must not matter who speaks. */
final class RenderedClips {

  static final List<String> TEXTS =
      List.of(
          "The harbour was quiet that morning, and nobody had seen the boat come in.",
          "Did you really walk all the way from the station in this weather?",
          "What a wonderful surprise, we thought you would never find the house!");

  static final int SAMPLE_RATE = KokoroModel.SAMPLE_RATE;

  private RenderedClips() {}

  /** Each text by a voice, with its natural pauses. */
  static List<float[]> of(String voice) {
    try (KokoroModel model =
            KokoroModel.open(
                RealBundles.folder("kokoro"),
                "clips",
                GraphPool.shared(),
                GraphOptions.on(Device.CPU));
        SpokenLanguages languages = SpokenLanguages.open(BundleStore.ofUser().open("kokoro"))) {
      return TEXTS.stream()
          .map(text -> languages.frontEnd(Accent.US).speak(text, Language.EN))
          .map(
              text ->
                  model.synthesize(SynthesisRequest.neutral(text, model.loadVoice(voice))).audio())
          .map(Waveform::samples)
          .toList();
    }
  }

  /** One after the other, with a third of a second between. */
  static float[] joined(List<float[]> clips) {
    int gap = SAMPLE_RATE / 3;
    int length = clips.stream().mapToInt(clip -> clip.length + gap).sum();
    float[] joined = new float[length];
    int at = 0;
    for (float[] clip : clips) {
      System.arraycopy(clip, 0, joined, at, clip.length);
      at += clip.length + gap;
    }
    return joined;
  }

  static float[] repeated(float[] samples, int times) {
    float[] repeated = new float[samples.length * times];
    for (int i = 0; i < times; i++) {
      System.arraycopy(samples, 0, repeated, i * samples.length, samples.length);
    }
    return repeated;
  }

  static float loudest(float[] samples) {
    float loudest = 0;
    for (float sample : samples) {
      loudest = Math.max(loudest, Math.abs(sample));
    }
    return loudest;
  }

  static float[] changed(float[] samples, Change change) {
    float[] changed = Arrays.copyOf(samples, samples.length);
    for (int i = 0; i < changed.length; i++) {
      changed[i] = change.at(i, samples[i]);
    }
    return changed;
  }

  /** What becomes of a sample. */
  interface Change {
    float at(int index, float sample);
  }
}
