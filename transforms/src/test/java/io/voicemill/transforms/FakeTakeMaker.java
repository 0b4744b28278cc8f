package io.voicemill.transforms;

import io.voicemill.runtime.emotion.DescribedEmotion;
import io.voicemill.runtime.emotion.EmotionEncoder;
import io.voicemill.runtime.emotion.EmotionResolution;
import io.voicemill.runtime.take.LinePreparer;
import io.voicemill.runtime.take.MadeTake;
import io.voicemill.runtime.take.Preparation;
import io.voicemill.runtime.take.TakeMaker;
import io.voicemill.runtime.voice.Voice;
import io.voicemill.runtime.voice.VoiceReference;
import io.voicemill.schemas.emotion.EmotionLabel;
import io.voicemill.schemas.emotion.LineEmotion;
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
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Speaks by writing: the audio of a line is its text. Texts can ask it to fail. */
public final class FakeTakeMaker implements TakeMaker, LinePreparer {

  /** A text that the front end cannot read. */
  public static final String UNREADABLE = "unreadable";

  /** A text on which the front end breaks. */
  public static final String UNFORESEEN = "unforeseen";

  /** A text on which the front end exhausts its stack. */
  public static final String TOO_DEEP = "too deep";

  /** A text on which the model breaks. */
  public static final String BREAKING = "breaking";

  /** A text whose take fails its checks. */
  public static final String FAILING = "failing";

  /** A speaker that nobody knows. */
  public static final String STRANGER = "stranger";

  /** Every description that was encoded, as often as it was. */
  public static final Queue<String> ENCODED = new ConcurrentLinkedQueue<>();

  public static final TakeMakers MAKERS = new Makers();

  /** Reads lines, and finds no model to render them with. */
  public static final TakeMakers WITHOUT_MODELS = new WithoutModels();

  /** Knows every description, as happy. */
  private static final class FakeEmotions implements EmotionEncoder {
    @Override
    public List<DescribedEmotion> encode(List<String> descriptions) {
      ENCODED.addAll(descriptions);
      return descriptions.stream()
          .map(
              description ->
                  new DescribedEmotion(
                      Map.of(EmotionLabel.HAPPY, 1.0), 1, List.of(), Set.of(), List.of()))
          .toList();
    }

    @Override
    public void close() {}
  }

  private record WithoutModels() implements TakeMakers {
    @Override
    public EmotionEncoder emotions() {
      return new FakeEmotions();
    }

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
    public EmotionEncoder emotions() {
      return new FakeEmotions();
    }

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
  public Preparation prepare(ScriptLine line, Optional<DescribedEmotion> described) {
    return prepare(line, EmotionResolution.resolve(line.emotion(), described));
  }

  private static Preparation prepare(ScriptLine line, LineEmotion emotion) {
    if (line.text().equals(UNREADABLE)) {
      throw new VoicemillException(
          Problem.in("text", ProblemCode.NOTHING_TO_SPEAK, "Nothing.", "Silence.", "Speak."));
    }
    if (line.text().equals(UNFORESEEN)) {
      throw new StringIndexOutOfBoundsException("begin 0, end -1");
    }
    if (line.text().equals(TOO_DEEP)) {
      throw new StackOverflowError();
    }
    if (line.speakerId().equals(STRANGER)) {
      throw new VoicemillException(
          Problem.in("speaker_id", ProblemCode.UNKNOWN_SPEAKER, "Who?", "Nobody.", "Somebody."));
    }
    return new Preparation(
        "take of " + line.text(), Language.EN, line.text(), emotion, line.text().length() / 10.0);
  }

  @Override
  public Voice loadVoice(String speakerId) {
    return new FakeVoice(speakerId);
  }

  @Override
  public MadeTake make(ScriptLine line, LineEmotion emotion, Voice voice) {
    if (!voice.speakerId().equals(line.speakerId())) {
      throw new IllegalArgumentException("The voice of " + voice.speakerId() + " was loaded.");
    }
    if (line.text().equals(BREAKING)) {
      throw new IllegalStateException("The graph broke.");
    }
    QaStatus status = line.text().equals(FAILING) ? QaStatus.FAIL : QaStatus.PASS;
    return new MadeTake(
        prepare(line, emotion),
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
        Optional.empty(),
        .5,
        .1,
        "fake",
        "cpu");
  }
}
