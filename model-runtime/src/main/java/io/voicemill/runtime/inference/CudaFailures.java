package io.voicemill.runtime.inference;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What ONNX Runtime's words about CUDA mean, and what to do about it. */
final class CudaFailures {

  /** Why the ordinary build cannot use a GPU. */
  static final String NO_PROVIDER = "this build of ONNX Runtime has no CUDA in it";

  private static final Pattern LIBRARY =
      Pattern.compile("(lib[\\w.+-]+\\.so[.\\d]*): cannot open shared object file");

  private CudaFailures() {}

  /** The reason in a few words; the text itself if it is not known. */
  static String reason(String text) {
    if (text.contains("Failed to find CUDA shared provider")) {
      return NO_PROVIDER;
    }
    Matcher library = LIBRARY.matcher(text);
    if (library.find()) {
      return "the library " + library.group(1) + " is not there";
    }
    String lower = text.toLowerCase(Locale.ROOT);
    if (lower.contains("no cuda-capable device")) {
      return "CUDA finds no GPU";
    }
    if (lower.contains("invalid device ordinal")) {
      return "CUDA has no GPU of that number";
    }
    if (lower.contains("driver version is insufficient")) {
      return "the NVIDIA driver is older than CUDA 12 asks for";
    }
    return text;
  }

  /** What to do about a reason. */
  static String fix(String reason) {
    if (reason.equals(NO_PROVIDER)) {
      return "Use the build for CUDA: mvn -Pcuda package.";
    }
    if (reason.startsWith("the library libcudnn")) {
      return "Install cuDNN 9 for CUDA 12, where the loader finds it.";
    }
    if (reason.startsWith("the library libcuda.so") || reason.contains("NVIDIA driver")) {
      return "Install an NVIDIA driver for CUDA 12 (525 or later); in a container, start it with its"
          + " GPUs.";
    }
    if (reason.startsWith("the library ")) {
      return "Install the CUDA 12 runtime libraries, where the loader finds them.";
    }
    return "It takes an NVIDIA driver, CUDA 12 and cuDNN 9, and a GPU that this process may see"
        + " (CUDA_VISIBLE_DEVICES).";
  }
}
