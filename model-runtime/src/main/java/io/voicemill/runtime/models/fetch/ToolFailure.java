package io.voicemill.runtime.models.fetch;

import io.voicemill.schemas.problem.VoicemillException;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Recognises why pip, npm or a converter failed by what it printed. */
final class ToolFailure {
  private static final Pattern FULL =
      Pattern.compile(
          "(?i)no space left on device|ENOSPC|disk quota exceeded|not enough space on the disk");
  private static final Pattern HASH = Pattern.compile("DO NOT MATCH THE HASHES|EINTEGRITY");
  private static final Pattern NETWORK =
      Pattern.compile(
          "(?i)NewConnectionError|NameResolutionError|name resolution|name or service not known"
              + "|getaddrinfo|nodename nor servname|max retries exceeded|read timed out"
              + "|ReadTimeout|ConnectTimeout|ProxyError|SSLError|CERTIFICATE|connection refused"
              + "|connection reset|connection broken|connection aborted|network is unreachable"
              + "|IncompleteRead|ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT"
              + "|\\b50[234] (server|bad|service|gateway)");
  private static final Pattern NOT_OFFERED =
      Pattern.compile("No matching distribution found|Could not find a version|\\bE404\\b|ETARGET");
  private static final Pattern NO_PIP = Pattern.compile("No module named '?pip\\b");

  private ToolFailure() {}

  /** The problem for a failed pip or npm. */
  static VoicemillException ofDownload(ChildCommand command, ChildResult result, Path home) {
    if (result.printed(FULL)) {
      return FetchProblems.diskFull(home, null);
    }
    if (result.printed(NO_PIP)) {
      return FetchProblems.noPip(Path.of(command.words().get(0)));
    }
    if (result.printed(HASH)) {
      return FetchProblems.wrongHash(command.purpose(), FetchProblems.said(result));
    }
    if (result.printed(NETWORK)) {
      return FetchProblems.unreachable(command, result);
    }
    if (result.printed(NOT_OFFERED)) {
      return FetchProblems.notOffered(command, result);
    }
    return FetchProblems.toolFailed(command, result);
  }

  /** The problem for a failed converter. */
  static VoicemillException ofConverter(String kind, ChildResult result, Path home) {
    return result.printed(FULL)
        ? FetchProblems.diskFull(home, null)
        : FetchProblems.converterFailed(kind, result);
  }

  /** Whether the system's message says that a disk is full. */
  static boolean isDiskFull(Exception e) {
    return FULL.matcher(String.valueOf(e.getMessage())).find();
  }
}
