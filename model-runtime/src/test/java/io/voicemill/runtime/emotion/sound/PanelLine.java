package io.voicemill.runtime.emotion.sound;

import io.voicemill.schemas.script.Language;
import java.util.List;

/** A line that emotions are measured on, and the voices that speak it. */
record PanelLine(Language language, String text, List<String> voices) {
  private static final List<String> ENGLISH = List.of("af_heart", "am_fenrir");
  private static final List<String> CHINESE = List.of("zf_xiaobei", "zm_yunxi");

  static final List<PanelLine> ALL =
      List.of(
          new PanelLine(Language.EN, "I found the letter on the kitchen table.", ENGLISH),
          new PanelLine(Language.EN, "She never told me where she was going.", ENGLISH),
          new PanelLine(Language.EN, "We will talk about it in the morning.", ENGLISH),
          new PanelLine(Language.ZH, "我们明天早上再说吧。", CHINESE),
          new PanelLine(Language.ZH, "你怎么现在才告诉我？", CHINESE));

  /** One line a language, with one voice each. */
  static final List<PanelLine> FEW =
      List.of(
          new PanelLine(Language.EN, "We will talk about it in the morning.", List.of("af_heart")),
          new PanelLine(Language.ZH, "我们明天再说吧。", List.of("zf_xiaobei")));
}
