package io.voicemill.runtime.inference;

import static java.util.Objects.requireNonNull;

import io.voicemill.schemas.problem.Problem;
import io.voicemill.schemas.problem.ProblemCode;
import io.voicemill.schemas.problem.VoicemillException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a graph runs.
 *
 * @param kind of hardware
 * @param ordinal which GPU of the machine, from 0; 0 for the CPU
 */
public record Device(Kind kind, int ordinal) {

  /** Kinds of hardware. */
  public enum Kind {
    /** CUDA where it works, the CPU elsewhere. */
    AUTO,
    CPU,
    /** A demand: without a working GPU nothing is opened. */
    CUDA
  }

  public static final Device AUTO = new Device(Kind.AUTO, 0);
  public static final Device CPU = new Device(Kind.CPU, 0);

  private static final Pattern FORM = Pattern.compile("(auto|cuda)(?::(\\d{1,3}))?|cpu");

  public Device {
    requireNonNull(kind, "kind is null");
    if (ordinal < 0 || (kind == Kind.CPU && ordinal != 0)) {
      throw new IllegalArgumentException("no such ordinal for " + kind + ": " + ordinal);
    }
  }

  /** That GPU, as a demand. */
  public static Device cuda(int ordinal) {
    return new Device(Kind.CUDA, ordinal);
  }

  /**
   * Reads {@code auto}, {@code cpu}, {@code cuda}, {@code auto:1} or {@code cuda:1}.
   *
   * @throws VoicemillException USAGE
   */
  public static Device parse(String text) {
    Matcher form = FORM.matcher(text.strip().toLowerCase(Locale.ROOT));
    if (!form.matches()) {
      throw new VoicemillException(
          Problem.in(
              "device",
              ProblemCode.USAGE,
              "The device \"" + text + "\" is not known.",
              "Voicemill runs on a CPU or on CUDA.",
              "Write auto, cpu, cuda or, for one GPU of several, cuda:1."));
    }
    if (form.group(1) == null) {
      return CPU;
    }
    Kind kind = Kind.valueOf(form.group(1).toUpperCase(Locale.ROOT));
    return new Device(kind, form.group(2) == null ? 0 : Integer.parseInt(form.group(2)));
  }

  /** The form that {@link #parse} reads. */
  @Override
  public String toString() {
    String name = kind.name().toLowerCase(Locale.ROOT);
    return kind == Kind.CUDA || ordinal > 0 ? name + ":" + ordinal : name;
  }
}
