package io.voicemill.jobs.doctor;

import io.voicemill.runtime.audio.decode.FfmpegLibrary;
import java.util.List;

/** Whether the library that decodes recordings loads. */
public final class DecoderCheck implements Check {

  @Override
  public List<Finding> run() {
    FfmpegLibrary library = FfmpegLibrary.instance();
    return List.of(
        library
            .failure()
            .map(problem -> Finding.missing("decoder", problem.problem(), problem.fix()))
            .orElseGet(
                () ->
                    Finding.ok(
                        "decoder", "FFmpeg " + library.version().orElse("version unknown"))));
  }
}
