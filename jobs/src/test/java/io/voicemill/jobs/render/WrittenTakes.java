package io.voicemill.jobs.render;

import io.voicemill.runtime.emotion.DescribedEmotion;
import io.voicemill.runtime.emotion.EmotionEncoder;
import io.voicemill.runtime.emotion.EmotionResolution;
import io.voicemill.runtime.take.LinePreparer;
import io.voicemill.runtime.take.MadeTake;
import io.voicemill.runtime.take.Preparation;
import io.voicemill.runtime.take.TakeMaker;
import io.voicemill.runtime.voice.Voice;
import io.voicemill.runtime.voice.VoiceReference;
import io.voicemill.schemas.emotion.LineEmotion;
import io.voicemill.schemas.script.Language;
import io.voicemill.schemas.script.ScriptLine;
import io.voicemill.schemas.take.Heard;
import io.voicemill.schemas.take.QaStatus;
import io.voicemill.schemas.take.SignalLevels;
import io.voicemill.transforms.RenderingJvm;
import io.voicemill.transforms.TakeMakers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Speaks by writing, without a model: the audio of a line is its text. */
final class WrittenTakes implements TakeMaker, LinePreparer {

  /** A text on which the model breaks. */
  static final String BREAKING = "breaking";

  /** A speaker who takes a tenth of a second for each line. */
  static final String SLOW = "slow";

  /** How many takes were made in this JVM. */
  static final AtomicInteger MADE = new AtomicInteger();

  static final TakeMakers MAKERS = new Makers();

  private static final long SLOWNESS_NANOS = 100_000_000;

  private record Makers() implements TakeMakers {
    @Override
    public EmotionEncoder emotions() {
      throw new IllegalStateException("No line has a description.");
    }

    @Override
    public LinePreparer preparer() {
      return new WrittenTakes();
    }

    @Override
    public TakeMaker maker() {
      return new WrittenTakes();
    }

    @Override
    public RenderingJvm renderingJvm() {
      return new RenderingJvm("driver", "localhost", "cpu", Map.of());
    }
  }

  private record WrittenVoice(String speakerId) implements Voice {
    @Override
    public Language language() {
      return Language.EN;
    }

    @Override
    public String locale() {
      return "en-us";
    }

    @Override
    public String contentHash() {
      return speakerId;
    }

    @Override
    public Optional<VoiceReference> reference() {
      return Optional.empty();
    }
  }

  @Override
  public Preparation prepare(ScriptLine line, Optional<DescribedEmotion> described) {
    return prepare(line, EmotionResolution.resolve(line.emotion(), described));
  }

  private static Preparation prepare(ScriptLine line, LineEmotion emotion) {
    return new Preparation("take of " + line.text(), Language.EN, line.text(), emotion, 1);
  }

  @Override
  public Voice loadVoice(String speakerId) {
    return new WrittenVoice(speakerId);
  }

  @Override
  public MadeTake make(ScriptLine line, LineEmotion emotion, Voice voice) {
    if (line.text().equals(BREAKING)) {
      throw new IllegalStateException("The graph broke.");
    }
    if (line.speakerId().equals(SLOW)) {
      LockSupport.parkNanos(SLOWNESS_NANOS);
    }
    MADE.incrementAndGet();
    return new MadeTake(
        prepare(line, emotion),
        line.text().getBytes(StandardCharsets.UTF_8),
        "wav",
        10,
        line.text().length(),
        OptionalDouble.empty(),
        List.of(),
        new Heard(
            Optional.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty()),
        new SignalLevels(-20, -3, 0, .1),
        1,
        List.of(),
        QaStatus.PASS,
        List.of(),
        Optional.empty(),
        .5,
        .1,
        "written",
        "cpu");
  }
}
