package io.voicemill.runtime.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TestVoicemillHome {
  private static final Path USER = Path.of("/home/ada");

  @Test
  void variableWins() {
    Map<String, String> environment =
        Map.of("VOICEMILL_HOME", "/models", "XDG_CACHE_HOME", "/cache");
    assertThat(VoicemillHome.of(environment, "Linux", USER)).isEqualTo(Path.of("/models"));
  }

  @Test
  void blankVariableIsAsGoodAsNone() {
    assertThat(VoicemillHome.of(Map.of("VOICEMILL_HOME", " "), "Linux", USER))
        .isEqualTo(Path.of("/home/ada/.cache/voicemill"));
  }

  @Test
  void linuxUsesTheCacheFolder() {
    assertThat(VoicemillHome.of(Map.of(), "Linux", USER))
        .isEqualTo(Path.of("/home/ada/.cache/voicemill"));
    assertThat(VoicemillHome.of(Map.of("XDG_CACHE_HOME", "/cache"), "Linux", USER))
        .isEqualTo(Path.of("/cache/voicemill"));
  }

  @Test
  void relativeCacheFolderIsIgnoredAsItsSpecificationAsks() {
    assertThat(VoicemillHome.of(Map.of("XDG_CACHE_HOME", "cache"), "Linux", USER))
        .isEqualTo(Path.of("/home/ada/.cache/voicemill"));
  }

  @Test
  void otherSystemsHaveTheirOwn() {
    assertThat(VoicemillHome.of(Map.of(), "Mac OS X", USER))
        .isEqualTo(Path.of("/home/ada/Library/Caches/voicemill"));
    assertThat(VoicemillHome.of(Map.of("LOCALAPPDATA", "/local"), "Windows 11", USER))
        .isEqualTo(Path.of("/local/voicemill"));
  }
}
