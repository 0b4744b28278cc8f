package io.voicemill.transforms.render;

import io.voicemill.runtime.take.MadeTake;
import io.voicemill.runtime.take.TakeMaker;
import io.voicemill.runtime.voice.Voice;
import io.voicemill.schemas.emotion.LineEmotion;
import io.voicemill.schemas.emotion.LineEmotionRow;
import io.voicemill.schemas.problem.Problem;
import io.voicemill.schemas.problem.ProblemCode;
import io.voicemill.schemas.problem.VoicemillException;
import io.voicemill.schemas.rejected.RejectedTable;
import io.voicemill.schemas.script.ScriptLine;
import io.voicemill.schemas.script.ScriptLineReader;
import io.voicemill.schemas.take.QaStatus;
import io.voicemill.schemas.take.Take;
import io.voicemill.schemas.take.TakeTable;
import io.voicemill.transforms.FinishedTake;
import io.voicemill.transforms.Futures;
import io.voicemill.transforms.Rows;
import io.voicemill.transforms.intake.IntakeTable;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * Renders the lines of one chunk in order. A failure touches its own line only; a JVM that cannot
 * open its models at all ends the task, and no line is rejected for it.
 */
final class ChunkRenderer implements Iterator<Row> {

  private static final int UPLOADS = 2;

  private final Render render;
  private final NotedLines lines;
  private final UploadWindow uploads = new UploadWindow(UPLOADS);
  private Optional<TakeMaker> takeMaker = Optional.empty();
  private Optional<Voice> loaded = Optional.empty();

  ChunkRenderer(Render render, Iterator<Row> lines) {
    this.render = render;
    this.lines = new NotedLines(lines, render.sink());
  }

  @Override
  public boolean hasNext() {
    if (lines.hasNext()) {
      return true;
    }
    uploads.close();
    takeMaker.ifPresent(
        used -> render.counters().renderingJvms().add(render.takeMakers().renderingJvm()));
    takeMaker = Optional.empty();
    return false;
  }

  @Override
  public Row next() {
    NotedLines.Line noted = lines.next();
    Row row = noted.row();
    Map<String, Object> values = Rows.parse(row.getAs(IntakeTable.ROW_JSON));
    String source = row.getAs(IntakeTable.SOURCE);
    String path = row.getAs(IntakeTable.AUDIO_PATH);
    String takeId = row.getAs(IntakeTable.TAKE_ID);
    Optional<String> note = Futures.await(noted.note());
    if (note.isPresent()) {
      render.counters().reusedTakes().add(1);
      return RowFactory.create(RenderedTable.TAKE, note.get());
    }
    try {
      ScriptLine line = new ScriptLineReader(render.limits()).read(values, source).orThrow();
      LineEmotion emotion = LineEmotionRow.parse(Rows.parse(row.getAs(IntakeTable.EMOTION)));
      MadeTake made = make(line, emotion);
      return kept(line, made, path, takeId);
    } catch (LineFailure e) {
      return rejected(values, e.problem(), source);
    }
  }

  private Row kept(ScriptLine line, MadeTake made, String path, String takeId) {
    Take take = TakeRecords.take(render.runId(), line, made, render.sink().uri(path));
    String json = Rows.json(TakeTable.row(take));
    uploads.add(
        render
            .sink()
            .keep(
                new FinishedTake(
                    takeId,
                    line.key().lineId(),
                    path,
                    made.format(),
                    made.encoded(),
                    take.audio().sha256(),
                    json)));
    render.counters().takes().add(1);
    render.counters().audioSeconds().add(take.audio().seconds());
    if (take.status() == QaStatus.FAIL) {
      render.counters().failedTakes().add(1);
    }
    return RowFactory.create(RenderedTable.TAKE, json);
  }

  private MadeTake make(ScriptLine line, LineEmotion emotion) {
    TakeMaker maker = takeMaker();
    try {
      return maker.make(line, emotion, voice(maker, line.speakerId()));
    } catch (VoicemillException e) {
      throw new LineFailure(e.problem(), e);
    } catch (OutOfMemoryError e) {
      throw new LineFailure(outOfMemory(), e);
    } catch (RuntimeException e) {
      throw new LineFailure(
          Problem.of(
              ProblemCode.MODEL_FAILURE,
              "A model failed on this line: " + e + ".",
              "The other lines of its chunk go on.",
              "Change the text a little or split it, and run the job again."),
          e);
    }
  }

  private TakeMaker takeMaker() {
    if (takeMaker.isEmpty()) {
      takeMaker = Optional.of(render.takeMakers().maker());
    }
    return takeMaker.get();
  }

  private Voice voice(TakeMaker maker, String speakerId) {
    if (loaded.isEmpty() || !loaded.get().speakerId().equals(speakerId)) {
      loaded = Optional.of(maker.loadVoice(speakerId));
      render.counters().voiceLoads().add(1);
    }
    return loaded.get();
  }

  private Row rejected(Map<String, Object> values, Problem problem, String source) {
    render.counters().rejectedLines().add(1);
    return RowFactory.create(
        RenderedTable.REJECTED,
        Rows.json(
            RejectedTable.row(render.runId(), ScriptLineReader.reject(values, problem, source))));
  }

  private static Problem outOfMemory() {
    return Problem.of(
        ProblemCode.MODEL_FAILURE,
        "The memory did not suffice for this line.",
        "The other lines of its chunk go on.",
        "Split the line, or give the job more memory by VOICEMILL_HEAP.");
  }

  /** Ends one line; failures of the sink are not among them: those end the task. */
  private static final class LineFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    LineFailure(Problem problem, Throwable cause) {
      super(problem.message(), cause);
      this.problem = problem;
    }

    Problem problem() {
      return problem;
    }
  }
}
