package io.voicemill.transforms.render;

import io.voicemill.runtime.take.MadeTake;
import io.voicemill.schemas.hash.Sha256;
import io.voicemill.schemas.script.ScriptLine;
import io.voicemill.schemas.take.AudioObject;
import io.voicemill.schemas.take.Origin;
import io.voicemill.schemas.take.Take;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Puts together what the takes table says of a rendered line. */
final class TakeRecords {

  private static final String HOST = host();

  private TakeRecords() {}

  static Take take(String runId, ScriptLine line, MadeTake made, String audioUri) {
    return new Take(
        made.preparation().takeId(),
        runId,
        line,
        made.language(),
        made.preparation().spokenText(),
        made.preparation().emotion(),
        new AudioObject(
            audioUri,
            Sha256.ofBytes(made.encoded()),
            made.format(),
            made.sampleRate(),
            made.samples()),
        made.targetSeconds(),
        made.words(),
        made.heard(),
        made.signal(),
        made.attempts(),
        made.corrections(),
        made.status(),
        made.reasons(),
        made.emotionCheck(),
        new Origin(
            made.bundle(),
            made.device(),
            HOST,
            made.synthesisSeconds(),
            made.recognitionSeconds(),
            Instant.now().truncatedTo(ChronoUnit.MILLIS)));
  }

  private static String host() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "unknown";
    }
  }
}
