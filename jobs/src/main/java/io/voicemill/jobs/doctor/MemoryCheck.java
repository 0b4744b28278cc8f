package io.voicemill.jobs.doctor;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Memory for models and heap. */
public final class MemoryCheck implements Check {

  private static final long ENOUGH = 4_000_000_000L;
  private static final Pattern AVAILABLE = Pattern.compile("MemAvailable:\\s+(\\d+) kB");

  @Override
  public List<Finding> run() {
    OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    long total = system.getTotalMemorySize();
    long available = Math.min(total, linuxAvailable().orElseGet(system::getFreeMemorySize));
    return List.of(finding(available, total));
  }

  static Finding finding(long available, long total) {
    String detail = "%s free of %s".formatted(Bytes.text(available), Bytes.text(total));
    return available >= ENOUGH
        ? Finding.ok("memory", detail)
        : Finding.warn(
            "memory",
            detail,
            "Rendering takes about 4 GB: end other programs, or lower VOICEMILL_HEAP.");
  }

  private static OptionalLong linuxAvailable() {
    try {
      return available(Files.readString(Path.of("/proc/meminfo")));
    } catch (IOException e) {
      return OptionalLong.empty();
    }
  }

  static OptionalLong available(String meminfo) {
    Matcher line = AVAILABLE.matcher(meminfo);
    return line.find()
        ? OptionalLong.of(Long.parseLong(line.group(1)) * 1024)
        : OptionalLong.empty();
  }
}
