package io.voicemill.jobs.command;

import io.voicemill.runtime.audio.Waveform;
import io.voicemill.runtime.emotion.DescribedEmotion;
import io.voicemill.runtime.emotion.EmotionEncoder;
import io.voicemill.runtime.recognition.Recognizer;
import io.voicemill.runtime.recognition.Transcript;
import io.voicemill.runtime.text.Reading;
import io.voicemill.runtime.text.SpokenPart;
import io.voicemill.runtime.text.SpokenText;
import io.voicemill.runtime.text.TextFrontEnd;
import io.voicemill.schemas.emotion.DeliveryHint;
import io.voicemill.schemas.emotion.EmotionLabel;
import io.voicemill.schemas.problem.Problem;
import io.voicemill.schemas.problem.ProblemCode;
import io.voicemill.schemas.problem.VoicemillException;
import io.voicemill.schemas.script.Language;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A front end whose phonemes are capital letters, and a recogniser that hears the sample rate. */
final class FakeModels implements Models {

  boolean closed;

  @Override
  public TextFrontEnd frontEnd() {
    return (text, language) -> {
      if (text.isBlank()) {
        throw new VoicemillException(
            Problem.of(
                ProblemCode.NOTHING_TO_SPEAK, "There is no word.", "Nothing sounds.", "Add one."));
      }
      String phonemes = text.toUpperCase(Locale.ROOT);
      return new SpokenText(
          text,
          language,
          text + " spoken",
          List.of(new Reading(0, text, "lex1", "read2", "sandhi")),
          List.of(
              new SpokenPart.Word(0, text, language, phonemes, true),
              new SpokenPart.Mark(1, ","),
              new SpokenPart.Word(2, text, language, phonemes, true),
              new SpokenPart.Break(3, 500)));
    };
  }

  @Override
  public Recognizer recognizer() {
    return new Recognizer() {
      @Override
      public Transcript transcribe(Waveform audio, Language language) {
        return new Transcript(language.code() + " at " + audio.sampleRate(), -.25, false);
      }

      @Override
      public void close() {
        throw new AssertionError("the models close it");
      }
    };
  }

  /** Hears the label whose code the description is, at the length of the description. */
  @Override
  public EmotionEncoder emotions() {
    return new EmotionEncoder() {
      @Override
      public List<DescribedEmotion> encode(List<String> descriptions) {
        return descriptions.stream().map(FakeModels::emotion).toList();
      }

      @Override
      public void close() {
        throw new AssertionError("the models close it");
      }
    };
  }

  private static DescribedEmotion emotion(String description) {
    return EmotionLabel.find(description)
        .map(
            label ->
                new DescribedEmotion(
                    Map.of(label, .75, EmotionLabel.CALM, .25),
                    description.length() / 10.0,
                    List.of(1f, 0f),
                    Set.of(DeliveryHint.SOFT),
                    List.of(.5f)))
        .orElse(DescribedEmotion.NONE);
  }

  @Override
  public Waveform audio(Path file) {
    if (!Files.exists(file)) {
      throw new VoicemillException(
          Problem.of(
              ProblemCode.UNREADABLE_SOURCE, file + " is not there.", "No audio.", "Look again."));
    }
    return new Waveform(new float[12_000], 24_000);
  }

  @Override
  public void close() {
    closed = true;
  }
}
