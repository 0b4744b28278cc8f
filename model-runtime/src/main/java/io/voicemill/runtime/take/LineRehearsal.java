package io.voicemill.runtime.take;

import static java.util.Objects.requireNonNull;

import io.voicemill.runtime.audio.Waveform;
import io.voicemill.runtime.quality.reading.Rehearsal;
import io.voicemill.runtime.text.SpokenText;
import io.voicemill.runtime.voice.Prosody;
import io.voicemill.runtime.voice.SynthesisRequest;
import io.voicemill.runtime.voice.Voice;
import io.voicemill.runtime.voice.VoiceModel;
import io.voicemill.schemas.script.DurationRequest;
import io.voicemill.schemas.script.Language;
import io.voicemill.schemas.script.ScriptLine;

/** Speaks a line and parts of it as its first attempt is spoken. */
record LineRehearsal(
    ScriptLine line,
    Voice voice,
    Prosody prosody,
    BundleLinePreparer preparer,
    VoiceModel model,
    Scope scope)
    implements Rehearsal {

  /** What is spoken. */
  enum Scope {
    /** The line, as long as it was asked to be. */
    LINE,
    /** A part of it: a length that was asked for the whole says nothing of it. */
    PART
  }

  LineRehearsal(
      ScriptLine line,
      Voice voice,
      Prosody prosody,
      BundleLinePreparer preparer,
      VoiceModel model) {
    this(line, voice, prosody, preparer, model, Scope.LINE);
  }

  LineRehearsal {
    requireNonNull(line, "line is null");
    requireNonNull(voice, "voice is null");
    requireNonNull(prosody, "prosody is null");
    requireNonNull(preparer, "preparer is null");
    requireNonNull(model, "model is null");
    requireNonNull(scope, "scope is null");
  }

  @Override
  public SpokenText read(String text) {
    return preparer.spoken(line, text, Language.ZH, voice);
  }

  @Override
  public Waveform speak(SpokenText text) {
    Attempt first = RepairPlan.first(line);
    return model
        .synthesize(
            new SynthesisRequest(
                text, voice, duration(), prosody, first.seed(), first.longestClause()))
        .audio();
  }

  @Override
  public Rehearsal ofPart() {
    return new LineRehearsal(line, voice, prosody, preparer, model, Scope.PART);
  }

  private DurationRequest duration() {
    return scope == Scope.PART && line.duration() instanceof DurationRequest.Seconds
        ? new DurationRequest.Natural()
        : line.duration();
  }
}
