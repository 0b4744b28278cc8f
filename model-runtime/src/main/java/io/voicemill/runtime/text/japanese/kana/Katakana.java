package io.voicemill.runtime.text.japanese.kana;

import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Kana in the form in which readings are given: katakana, long vowels with ー. */
public final class Katakana {
  private static final int FROM_HIRAGANA = 'ァ' - 'ぁ';
  private static final Pattern LONG_O = Pattern.compile("(?<=[オコゴソゾトドノホボポモヨロォョ])ウ");
  private static final Pattern LONG_U = Pattern.compile("(?<=[ウクグスズツヅヌフブプムユルゥュ])ウ");
  private static final Pattern LONG_E = Pattern.compile("(?<=[エケゲセゼテデネヘベペメレェ])イ");
  private static final Pattern KANA = Pattern.compile("[ぁ-ゖァ-ヺー゛゜ゝゞヽヾ]+");
  private static final String HALF_WIDTH =
      "ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜﾝｦｧｨｩｪｫｬｭｮｯｰ";
  private static final String FULL_WIDTH =
      "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワンヲァィゥェォャュョッー";
  private static final String UNVOICED = "カキクケコサシスセソタチツテトハヒフヘホウ";
  private static final String VOICED = "ガギグゲゴザジズゼゾダヂヅデドバビブベボヴ";
  private static final String H_ROW = "ハヒフヘホ";
  private static final String P_ROW = "パピプペポ";
  private static final Map<Character, Character> WIDE =
      HALF_WIDTH
          .chars()
          .mapToObj(c -> (char) c)
          .collect(
              Collectors.toMap(Function.identity(), c -> FULL_WIDTH.charAt(HALF_WIDTH.indexOf(c))));

  private Katakana() {}

  /** Hiragana as katakana; everything else stays. */
  public static String of(String text) {
    StringBuilder katakana = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      katakana.append(c >= 'ぁ' && c <= 'ゖ' ? (char) (c + FROM_HIRAGANA) : c);
    }
    return katakana.toString();
  }

  /** The katakana of ordinary width for one of half width; other characters stay. */
  public static char wide(char c) {
    return WIDE.getOrDefault(c, c);
  }

  /** Katakana with the mark ﾞ or ﾟ behind it; as it is where the mark means nothing. */
  public static char marked(char katakana, char mark) {
    String plain = mark == 'ﾞ' ? UNVOICED : H_ROW;
    int index = plain.indexOf(katakana);
    return index < 0 ? katakana : (mark == 'ﾞ' ? VOICED : P_ROW).charAt(index);
  }

  /** Whether a text is nothing but hiragana and katakana. */
  public static boolean isKana(String text) {
    return KANA.matcher(text).matches();
  }

  /** Katakana as written to katakana as spoken: トウキョウ is トーキョー, ユウキ is ユーキ. */
  public static String lengthened(String katakana) {
    return LONG_U.matcher(LONG_O.matcher(katakana).replaceAll("ー")).replaceAll("ー");
  }

  /** センセイ is センセー. */
  public static String withLongE(String katakana) {
    return LONG_E.matcher(katakana).replaceAll("ー");
  }

  /** Whether a long ー can stand for ウ behind this reading: ショ, コ, ヨ. */
  public static boolean endsInO(String katakana) {
    return LONG_O.matcher(katakana + "ウ").find(Math.max(0, katakana.length() - 1));
  }
}
