package io.voicemill.jobs.listening;

import static org.assertj.core.api.Assertions.assertThat;

import io.voicemill.jobs.storage.FolderStore;
import io.voicemill.runtime.audio.Loudness;
import io.voicemill.runtime.audio.WavFile;
import io.voicemill.runtime.audio.Waveform;
import io.voicemill.transforms.expand.Variant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A sweep that was never rendered: its takes are tones. Each of the first variants is a tenth
 * higher than the one before.
 */
final class WrittenSweep {

  /** Text that would end the element that holds the page's data, or be run. */
  static final String HOSTILE =
      "</script><script>document.title='broken'</script><img src=x onerror=\"document.title='broken'\">"
          + " & 'quotes' \" {{data}} \u2028 end";

  private final Path out;
  private final List<Variant> variants;
  private final List<PageLine> lines = new ArrayList<>();
  private final List<Map<String, Object>> cells = new ArrayList<>();

  WrittenSweep(Path out, List<Variant> variants) {
    this.out = out;
    this.variants = variants;
  }

  /** Adds a line with a take in every variant. */
  WrittenSweep line(String lineId, String text, String language) {
    PageLine line = new PageLine("script", lineId, Optional.empty(), text, "af_heart", language);
    int row = lines.size();
    lines.add(line);
    for (int column = 0; column < variants.size(); column++) {
      cells.add(cell(line, row, column));
    }
    return this;
  }

  /** Makes the last cell one that was rejected. */
  WrittenSweep lastIsRejected(String why) {
    Map<String, Object> last = cells.remove(cells.size() - 1);
    cells.add(Map.of("row", last.get("row"), "column", last.get("column"), "rejected", why));
    return this;
  }

  /** Takes the last cell away. */
  WrittenSweep lastIsMissing() {
    cells.remove(cells.size() - 1);
    return this;
  }

  /** Writes the page. */
  Path write() throws IOException {
    Map<String, Object> data = ListeningReport.data(lines, variants, cells);
    data.put("all_lines", lines.size());
    data.put("out", out.toString());
    Path page = out.resolve(ListeningReport.PATH);
    Files.createDirectories(page.getParent());
    return Files.write(page, ListeningPage.of(data));
  }

  private Map<String, Object> cell(PageLine line, int row, int column) {
    Waveform sound = sound(row, column);
    String path = line.key(variants.get(column)).audioPath() + ".wav";
    try {
      Files.createDirectories(out.resolve(path).getParent());
      Files.write(out.resolve(path), WavFile.bytes(sound));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    boolean doubtful = column % 7 == 5;
    Map<String, Object> take = new LinkedHashMap<>();
    take.put("language", line.language());
    take.put("duration_seconds", sound.seconds());
    take.put("loudness_lufs", Loudness.integrated(sound).orElse(-70));
    take.put("wer", doubtful ? .2 : 0.0);
    take.put("cer", doubtful ? .12 : 0.0);
    take.put("speaker_similarity", .95 - .01 * (column % 10));
    take.put("asr_text", "something else");
    take.put("qa_status", doubtful ? "review" : "pass");
    take.put("qa_reasons", doubtful ? List.of("words: error rate above its bar") : List.of());
    Map<String, Object> cell = new LinkedHashMap<>();
    cell.put("row", row);
    cell.put("column", column);
    cell.putAll(TakeCell.json(take, path, new FolderStore(out.toString())));
    assertThat(cell).containsKey("hertz");
    return cell;
  }

  private static Waveform sound(int row, int column) {
    double pitch = 150 * Math.pow(1.1, column % 8) * (1 + .05 * row);
    double seconds = 1.6 + .2 * (column % 5) + .1 * row;
    double range = .08 + .04 * (column % 4);
    return Tones.voiced(
        seconds,
        share -> pitch * (1 + range * Math.sin(2 * Math.PI * share * 2) - .12 * share),
        share ->
            share > .46 && share < .54 ? 0 : (.35 + .6 * Math.abs(Math.sin(share * 23 + row))));
  }
}
