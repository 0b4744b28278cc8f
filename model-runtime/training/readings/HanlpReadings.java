import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.dictionary.py.Pinyin;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a set of marked sentences with HanLP and counts the characters it reads right. */
class HanlpReadings {
  public static void main(String[] arguments) throws Exception {
    Pattern mark = Pattern.compile("<(.)\\|([a-z]+[1-5])>");
    int marked = 0;
    int right = 0;
    for (String line : Files.readAllLines(Path.of(arguments[0]))) {
      if (line.startsWith("#") || line.isBlank()) {
        continue;
      }
      String sentence = line.split("\t")[0];
      List<Pinyin> readings =
          HanLP.convertToPinyinList(mark.matcher(sentence).replaceAll("$1"));
      Matcher matcher = mark.matcher(sentence);
      int signs = 0;
      while (matcher.find()) {
        Pinyin reading = readings.get(matcher.start() - signs);
        signs += matcher.group().length() - 1;
        marked++;
        right += reading.toString().equals(matcher.group(2)) ? 1 : 0;
      }
    }
    System.out.printf("HanLP\t%d of %d\t%.2f %%%n", right, marked, 100.0 * right / marked);
  }
}
