package io.voicemill.runtime.text.mandarin;

import java.util.List;
import java.util.regex.Pattern;

/** Telephone numbers, codes and names made of digits: read digit by digit. */
final class CodeRules {
  private static final String TELEPHONE_WORD =
      "(?:电话|热线|手机|手机号|拨打|致电|来电|拨|客服|传真|座机|分机|联系方式|联系人|呼叫)[号码为是：: ]{0,4}";
  private static final String CODE_WORD =
      "(?:验证码|密码|编号|号码|邮编|邮政编码|学号|工号|账号|帐号|卡号|尾号|代码|代号|车牌|QQ|qq|单号|订单号|证号|序列号|批号|口令|房间号|门牌号|股票代码|PIN)"
          + "[为是：:号 ]{0,3}|(?:后四位|后六位|前四位|前六位|尾数|取票号|取件码|取餐码|兑换码|激活码|流水号|运单号|订座号)[为是：:号 ]{0,3}";
  private static final String PLACE_AFTER =
      "(?=室|号?房(?!子|价|屋|产|源)|寝室|宿舍|教室|包间|包厢|航班|次列车|次航班|次动车|次高铁|高地|国道|省道|医院|路公交|路公共|路车|路电车)";
  private static final String ROOM_AFTER =
      "(?=室|号?房(?!子|价|屋|产|源|间数)|寝室|宿舍|教室|包间|包厢|航班|次列车|次航班|次动车|次高铁|路公交|路公共|路车|路电车|路(?=[，。,]|$))";
  private static final String MAKER_BEFORE = "(?<=波音|空客|空中客车|标致|麦道|图|马力|型号)-?";
  private static final String SERVICES =
      "(?<![\\d.,])(?:12306|12315|12333|12348|12358|12369|12377|12388|12329|10086|10010|955\\d{2}"
          + "|[19]\\d{4}(?=[\\p{IsHan}]{0,6}[热专]线))"
          + "(?![\\d.,%‰℃°:/]|-\\d)";
  private static final String EMERGENCY =
      "(?<![\\d.,])(?:110|119|120|122)(?=报警|急救|火警|救护|电话|热线|接警|指挥|出警|民警)";
  private static final String NAMES =
      "(?<![\\d.,])(?:911|315|618|985|211|996|007|404|360|520|521|1314|301|731|9527|2333|666|888|233|500强)(?![\\d.,%‰℃°:/]|-\\d)";

  private static final Pattern ALSO_VERBS = Pattern.compile("[把等对回]");

  private CodeRules() {}

  static List<NumberRule> rules() {
    return List.of(
        telephone("(?<![\\d.])(?:\\+?86[- ]?)?1[3-9]\\d([- ]?)\\d{4}\\1\\d{4}(?!\\d)"),
        telephone("(?<![\\d.])\\(?0\\d{2,3}\\)?[- ]?\\d{3,4}[- ]?\\d{4}(?:-\\d{1,6})?(?!\\d)"),
        telephone("(?<![\\d.])[48]00[- ]?\\d{3,4}[- ]?\\d{3,4}(?!\\d)"),
        telephone("(?<=" + TELEPHONE_WORD + ")\\d{3,8}(?:-\\d{3,8}){0,2}(?![\\d.])"),
        telephone(EMERGENCY),
        NumberRule.of(
            "(?<=拨打|拨|打|按下|按|叫|呼叫|报|呼)(?:110|119|120|122)(?![\\d.,%‰℃°:/分个元块多下])",
            CodeRules::called),
        NumberRule.of("(?<=转)\\d{3,5}(?![\\d.,%‰℃°万元个多])", CodeRules::called),
        telephone("(?<![\\d.,])\\d{3,4}" + ROOM_AFTER),
        NumberRule.of(
            "\\+(\\d{1,3}-\\d{2,4}-\\d{3,4}-\\d{3,4})",
            number -> "加" + HanNumerals.telephone(number.group(1))),
        NumberRule.of(SERVICES, number -> named(number, HanNumerals.telephone(number.all()))),
        digits("(?<=" + CODE_WORD + ")\\d{2,20}(?:[- ]\\d{1,9}){0,4}(?![\\d.])"),
        digits("(?<![\\d.,])\\d{3,4}" + PLACE_AFTER),
        digits(MAKER_BEFORE + "\\d{3,4}(?![\\d.])"),
        NumberRule.of(NAMES, number -> named(number, HanNumerals.digits(number.all()))),
        digits("(?<![\\d.,:：])0\\d{1,19}(?![\\d.,:：%月日时分秒号])"),
        digits("(?<![\\d.,])\\d{17,}"));
  }

  private static NumberRule telephone(String pattern) {
    return NumberRule.of(pattern, number -> HanNumerals.telephone(number.all()));
  }

  private static NumberRule digits(String pattern) {
    return NumberRule.of(pattern, number -> HanNumerals.digits(number.all()));
  }

  private static String called(NumberMatch number) {
    boolean amount = number.isQuantity() && !ALSO_VERBS.matcher(number.after()).lookingAt();
    return amount ? null : HanNumerals.telephone(number.all());
  }

  private static String named(NumberMatch number, String said) {
    return number.isQuantity() ? null : said;
  }
}
