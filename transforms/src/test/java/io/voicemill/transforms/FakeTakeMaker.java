package io.voicemill.transforms;

import io.voicemill.runtime.take.LinePreparer;
import io.voicemill.runtime.take.MadeTake;
import io.voicemill.runtime.take.Preparation;
import io.voicemill.runtime.take.TakeMaker;
import io.voicemill.runtime.voice.Voice;
import io.voicemill.runtime.voice.VoiceReference;
import io.voicemill.schemas.problem.Problem;
import io.voicemill.schemas.problem.ProblemCode;
import io.voicemill.schemas.problem.VoicemillException;
import io.voicemill.schemas.script.Language;
import io.voicemill.schemas.script.ScriptLine;
import io.voicemill.schemas.take.Heard;
import io.voicemill.schemas.take.QaStatus;
import io.voicemill.schemas.take.SignalLevels;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Speaks by writing: the audio of a line is its text. Texts can ask it to fail. */
public final class FakeTakeMaker implements TakeMaker, LinePreparer {

  /** A text that the front end cannot read. */
  public static final String UNREADABLE = "unreadable";

  /** A text on which the model breaks. */
  public static final String BREAKING = "breaking";

  /** A text whose take fails its checks. */
  public static final String FAILING = "failing";

  /** A speaker that nobody knows. */
  public static final String STRANGER = "stranger";

  public static final TakeMakers MAKERS = new Makers();

  /** Reads lines, and finds no model to render them with. */
  public static final TakeMakers WITHOUT_MODELS = new WithoutModels();

  private record WithoutModels() implements TakeMakers {
    @Override
    public LinePreparer preparer() {
      return new FakeTakeMaker();
    }

    @Override
    public TakeMaker maker() {
      throw new VoicemillException(
          Problem.of(ProblemCode.BUNDLE, "No models here.", "None was copied.", "Copy them."));
    }

    @Override
    public RenderingJvm renderingJvm() {
      throw new IllegalStateException("nothing was rendered");
    }
  }

  private record Makers() implements TakeMakers {
    @Override
    public LinePreparer preparer() {
      return new FakeTakeMaker();
    }

    @Override
    public TakeMaker maker() {
      return new FakeTakeMaker();
    }

    @Override
    public RenderingJvm renderingJvm() {
      return new RenderingJvm("driver", "localhost", "cpu", Map.of("fake.onnx", 1));
    }
  }

  private record FakeVoice(String speakerId) implements Voice {
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
  public Preparation prepare(ScriptLine line) {
    if (line.text().equals(UNREADABLE)) {
      throw new VoicemillException(
          Problem.in("text", ProblemCode.NOTHING_TO_SPEAK, "Nothing.", "Silence.", "Speak."));
    }
    if (line.speakerId().equals(STRANGER)) {
      throw new VoicemillException(
          Problem.in("speaker_id", ProblemCode.UNKNOWN_SPEAKER, "Who?", "Nobody.", "Somebody."));
    }
    return new Preparation(
        "take of " + line.text(), Language.EN, line.text(), line.text().length() / 10.0);
  }

  @Override
  public Voice loadVoice(String speakerId) {
    return new FakeVoice(speakerId);
  }

  @Override
  public MadeTake make(ScriptLine line, Voice voice) {
    if (!voice.speakerId().equals(line.speakerId())) {
      throw new IllegalArgumentException("The voice of " + voice.speakerId() + " was loaded.");
    }
    if (line.text().equals(BREAKING)) {
      throw new IllegalStateException("The graph broke.");
    }
    QaStatus status = line.text().equals(FAILING) ? QaStatus.FAIL : QaStatus.PASS;
    return new MadeTake(
        prepare(line),
        line.text().getBytes(StandardCharsets.UTF_8),
        "wav",
        10,
        line.text().length(),
        OptionalDouble.empty(),
        List.of(),
        new Heard(
            Optional.of(line.text()),
            OptionalDouble.of(0),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalDouble.of(.9)),
        new SignalLevels(-20, -3, 0, .1),
        1,
        List.of(),
        status,
        status == QaStatus.FAIL ? List.of("words") : List.of(),
        .5,
        .1,
        "fake",
        "cpu");
  }
}
