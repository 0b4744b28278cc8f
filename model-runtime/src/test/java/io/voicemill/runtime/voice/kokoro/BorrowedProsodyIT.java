package io.voicemill.runtime.voice.kokoro;

import static org.assertj.core.api.Assertions.assertThat;

import io.voicemill.runtime.RealBundles;
import io.voicemill.runtime.audio.PitchTrack;
import io.voicemill.runtime.audio.Semitones;
import io.voicemill.runtime.audio.Waveform;
import io.voicemill.runtime.inference.Device;
import io.voicemill.runtime.inference.GraphOptions;
import io.voicemill.runtime.inference.GraphPool;
import io.voicemill.runtime.models.BundleStore;
import io.voicemill.runtime.speaker.Centre;
import io.voicemill.runtime.speaker.Cosine;
import io.voicemill.runtime.speaker.ge2e.Ge2eEncoder;
import io.voicemill.runtime.take.SpokenLanguages;
import io.voicemill.runtime.text.SpokenText;
import io.voicemill.runtime.text.english.Accent;
import io.voicemill.runtime.voice.SynthesisRequest;
import io.voicemill.runtime.voice.Voice;
import io.voicemill.runtime.voice.VoiceReference;
import io.voicemill.schemas.script.Language;
import io.voicemill.schemas.speaker.Speaker;
import io.voicemill.schemas.speaker.VoiceProfile;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Every pair of five stock voices of both sexes: the timbre of the one with the prosody of the
 * other. Each pair goes to {@code target/borrowed-prosody-VOICE.tsv}. With {@code
 * -Dprosody.panel=all}, five voices of three other languages too.
 */
class BorrowedProsodyIT {
  private static final List<String> TEXTS =
      List.of(
          "The last train to the coast leaves at half past nine this evening.",
          "Would you carry the blue lamp into the other room, please?");

  private static final double WEAK = .01;
  private static final double LEAST_COSINE = .895;

  private static KokoroModel model;
  private static Ge2eEncoder encoder;
  private static SpokenLanguages languages;
  private static ProfileMixer mixer;
  private static List<SpokenText> spoken;
  private final Map<String, List<Waveform>> own = new HashMap<>();

  @BeforeAll
  static void open() {
    Path folder = RealBundles.folder("kokoro");
    model = KokoroModel.open(folder, "borrowed", GraphPool.shared(), GraphOptions.on(Device.CPU));
    encoder =
        Ge2eEncoder.open(
            RealBundles.folder("ge2e"),
            "borrowed",
            GraphPool.shared(),
            GraphOptions.on(Device.CPU));
    languages = SpokenLanguages.open(BundleStore.ofUser().open("kokoro"));
    mixer = KokoroVoices.open(folder).mixer();
    spoken =
        TEXTS.stream().map(text -> languages.frontEnd(Accent.US).speak(text, Language.EN)).toList();
  }

  @AfterAll
  static void close() {
    if (model != null) {
      model.close();
      encoder.close();
      languages.close();
    }
  }

  @Test
  void theTimbreStaysThatOfTheOneAndTheMelodyIsThatOfTheOther() throws IOException {
    measure("jf_alpha jf_gongitsune jf_nezumi jf_tebukuro jm_kumo");
  }

  @Test
  @EnabledIfSystemProperty(named = "prosody.panel", matches = "all")
  void theSameHoldsForVoicesOfOtherLanguages() throws IOException {
    measure("af_heart am_fenrir bf_emma bm_george zm_yunjian");
  }

  private void measure(String names) throws IOException {
    List<String> voices = List.of(names.split(" "));
    for (String name : voices) {
      own.put(name, speak(model.loadVoice(name)));
    }
    Files.createDirectories(Path.of("target"));
    try (PrintWriter rows =
        new PrintWriter(
            "target/borrowed-prosody-" + voices.get(0) + ".tsv", StandardCharsets.UTF_8)) {
      for (String timbre : voices) {
        for (String prosody : voices) {
          if (!timbre.equals(prosody)) {
            pair(timbre, prosody, rows);
          }
        }
      }
    }
  }

  private void pair(String timbre, String prosody, PrintWriter rows) {
    VoiceProfile profile =
        mixer.withProsody(
            VoiceProfile.ofStock(timbre),
            VoiceProfile.ofStock(prosody),
            Semitones.between(f0(prosody), f0(timbre)));
    List<Waveform> takes =
        speak(
            model.voiceOf(
                new Speaker(
                    timbre + " as " + prosody,
                    "en-us",
                    profile,
                    Optional.empty(),
                    Optional.empty(),
                    List.of())));
    double cosine = 0;
    double correlation = 0;
    for (int i = 0; i < takes.size(); i++) {
      cosine +=
          Cosine.between(encoder.embed(takes.get(i)), encoder.embed(own.get(timbre).get(i)))
              / takes.size();
      correlation += correlation(takes.get(i), own.get(prosody).get(i)) / takes.size();
    }
    rows.println(
        String.format(
            Locale.ROOT,
            "%s\t%s\t%.1f\t%.1f\t%.3f\t%.3f\t%.3f",
            timbre,
            prosody,
            f0(timbre),
            f0(prosody),
            cosine,
            Cosine.between(
                reference(timbre).embedding(),
                Centre.of(takes.stream().map(encoder::embed).toList())),
            correlation));
    rows.flush();
    assertThat(cosine).as("%s with the prosody of %s", timbre, prosody).isGreaterThan(LEAST_COSINE);
    assertThat(correlation).as("%s's melody in %s", prosody, timbre).isGreaterThan(.8);
  }

  private static double f0(String voice) {
    return reference(voice).medianF0();
  }

  private static VoiceReference reference(String voice) {
    return model.loadVoice(voice).reference().orElseThrow();
  }

  private static List<Waveform> speak(Voice voice) {
    return spoken.stream()
        .map(text -> model.synthesize(SynthesisRequest.neutral(text, voice)).audio())
        .toList();
  }

  /**
   * Pearson's correlation of log F0 where both are voiced and loud: what lies more than 20 dB under
   * the loudest is creak and fading, of which trackers make octaves.
   */
  private static double correlation(Waveform one, Waveform other) {
    float[] first = PitchTrack.of(one).hertz();
    float[] second = PitchTrack.of(other).hertz();
    boolean[] loudFirst = loud(one, first.length);
    boolean[] loudSecond = loud(other, second.length);
    List<double[]> pairs = new ArrayList<>();
    for (int i = 0; i < Math.min(first.length, second.length); i++) {
      boolean counts = loudFirst[i] && loudSecond[i];
      if (counts && !Float.isNaN(first[i]) && !Float.isNaN(second[i])) {
        pairs.add(new double[] {Math.log(first[i]), Math.log(second[i])});
      }
    }
    double meanOne = pairs.stream().mapToDouble(pair -> pair[0]).average().orElseThrow();
    double meanOther = pairs.stream().mapToDouble(pair -> pair[1]).average().orElseThrow();
    double product = 0;
    double squareOne = 0;
    double squareOther = 0;
    for (double[] pair : pairs) {
      product += (pair[0] - meanOne) * (pair[1] - meanOther);
      squareOne += (pair[0] - meanOne) * (pair[0] - meanOne);
      squareOther += (pair[1] - meanOther) * (pair[1] - meanOther);
    }
    return product / Math.sqrt(squareOne * squareOther);
  }

  private static boolean[] loud(Waveform audio, int frames) {
    double[] powers = new double[frames];
    int frame = audio.sampleRate() / 100;
    double loudest = 0;
    for (int i = 0; i < frames; i++) {
      int from = Math.max(0, i * frame - frame);
      int to = Math.min(audio.samples().length, i * frame + frame);
      for (int k = from; k < to; k++) {
        powers[i] += audio.samples()[k] * (double) audio.samples()[k];
      }
      loudest = Math.max(loudest, powers[i]);
    }
    boolean[] loud = new boolean[frames];
    for (int i = 0; i < frames; i++) {
      loud[i] = powers[i] > loudest * WEAK;
    }
    return loud;
  }
}
