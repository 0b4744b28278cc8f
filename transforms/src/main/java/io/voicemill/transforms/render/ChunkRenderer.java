package io.voicemill.transforms.render;

import io.voicemill.runtime.take.MadeTake;
import io.voicemill.runtime.take.TakeMaker;
import io.voicemill.runtime.voice.Voice;
import io.voicemill.schemas.problem.Problem;
import io.voicemill.schemas.problem.ProblemCode;
import io.voicemill.schemas.problem.VoicemillException;
import io.voicemill.schemas.rejected.RejectedTable;
import io.voicemill.schemas.script.ScriptLine;
import io.voicemill.schemas.script.ScriptLineReader;
import io.voicemill.schemas.take.QaStatus;
import io.voicemill.schemas.take.Take;
import io.voicemill.schemas.take.TakeTable;
import io.voicemill.transforms.Rows;
import io.voicemill.transforms.intake.IntakeTable;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** Renders the lines of one chunk in order. A failure touches its own line only. */
final class ChunkRenderer implements Iterator<Row> {

  private final Render render;
  private final Iterator<Row> lines;
  private final TakeMaker takeMaker;
  private Optional<Voice> loaded = Optional.empty();

  ChunkRenderer(Render render, Iterator<Row> lines) {
    this.render = render;
    this.lines = lines;
    this.takeMaker = render.takeMakers().ofThisJvm();
  }

  @Override
  public boolean hasNext() {
    return lines.hasNext();
  }

  @Override
  public Row next() {
    Row row = lines.next();
    Map<String, Object> values = Rows.parse(row.getAs(IntakeTable.ROW_JSON));
    String source = row.getAs(IntakeTable.SOURCE);
    try {
      return rendered(row, values, source);
    } catch (VoicemillException e) {
      return rejected(values, e.problem(), source);
    } catch (OutOfMemoryError e) {
      return rejected(values, outOfMemory(), source);
    }
  }

  private Row rendered(Row row, Map<String, Object> values, String source) {
    String path = row.getAs(IntakeTable.AUDIO_PATH);
    String takeId = row.getAs(IntakeTable.TAKE_ID);
    Optional<String> noted = render.sink().findNoted(takeId, path);
    if (noted.isPresent()) {
      render.counters().reusedTakes().add(1);
      return RowFactory.create(RenderedTable.TAKE, noted.get());
    }
    ScriptLine line = new ScriptLineReader(render.limits()).read(values, source).orThrow();
    MadeTake made = make(line);
    Take take =
        TakeRecords.take(
            render.runId(), line, made, render.sink().writeAudio(path, made.encoded()));
    String json = Rows.json(TakeTable.row(take));
    render.sink().note(takeId, path, json);
    render.counters().takes().add(1);
    render.counters().audioSeconds().add(take.audio().seconds());
    if (take.status() == QaStatus.FAIL) {
      render.counters().failedTakes().add(1);
    }
    return RowFactory.create(RenderedTable.TAKE, json);
  }

  private MadeTake make(ScriptLine line) {
    Voice voice = voice(line.speakerId());
    try {
      return takeMaker.make(line, voice);
    } catch (VoicemillException e) {
      throw e;
    } catch (RuntimeException e) {
      throw new VoicemillException(
          Problem.of(
              ProblemCode.MODEL_FAILURE,
              "A model failed on this line: " + e + ".",
              "The other lines of its chunk go on.",
              "Change the text a little or split it, and run the job again."),
          e);
    }
  }

  private Voice voice(String speakerId) {
    if (loaded.isEmpty() || !loaded.get().speakerId().equals(speakerId)) {
      loaded = Optional.of(takeMaker.loadVoice(speakerId));
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
}
