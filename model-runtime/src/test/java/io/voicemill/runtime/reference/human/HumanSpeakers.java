package io.voicemill.runtime.reference.human;

import java.util.List;

/**
 * The people of the panel. Each list of clips was fixed before any voice was scored with it: some
 * 60 s of plain sentences of 3 to 9 s.
 *
 * <p>Of the telephone prompts the same ten; of the two actors of the game the eight longest lines
 * under 9 s that hold at least 70 % of speech and lie within a cosine of .92 of the actor's mean,
 * which leaves out shouted and filtered ones.
 */
final class HumanSpeakers {
  private static final String SHARE_ALIKE = "CC BY-SA 3.0";
  private static final String ATTRIBUTION = "CC BY 3.0";
  private static final String GPL = "GPL-2";
  private static final String FILLETS = "Fillets NG: ALTAR interactive, Ivo and Pavel Danihelka";

  private static final List<String> PROMPTS =
      List.of(
          "agent-alreadyon",
          "both_help",
          "demo-enterkeywords",
          "enter_filename",
          "queue-periodic-announce",
          "vm-instructions",
          "vm-intro",
          "vm-newuser",
          "vm-rec-unv",
          "vm-review");

  private HumanSpeakers() {}

  /** Nine people, recorded with 16 kHz or more. */
  static List<HumanSpeaker> wideBand() {
    return List.of(
        prompts(
            "en-allison",
            "en",
            "38c5261820b406dcb0ecb37675720da2b0864850690690352ca52707eb623806",
            SHARE_ALIKE,
            "Allison Smith, Digium"),
        prompts(
            "fr-june",
            "fr",
            "7add61d5e42279ecff1bbdf842a5a946ac3644fac9a0fe44384731aa7270c8e0",
            SHARE_ALIKE,
            "June Wallack"),
        prompts(
            "it-carlo",
            "it",
            "46b4cf7afc508a5fcfc051b7ea233251c0d195dd4ef83cc4b7facb4c6429b016",
            ATTRIBUTION,
            "Carlo Flora, www.segreterietelefoniche.it"),
        prompts(
            "ru-ivrvoice",
            "ru",
            "673b4238a6b8269960f055d868c6a11083f7a0d00979167cb01554046b48ed9b",
            ATTRIBUTION,
            "provided by Maxim Topal, www.ivrvoice.ru"),
        librivox(),
        fillets(
            "nl-small-fish",
            "nl",
            List.of(
                "bl-m-funkce",
                "ka2-m-patrne",
                "bar-m-pobit",
                "poh-m-princip",
                "poc-m-kram",
                "lod-m-jednoho",
                "vrak-m-cteni1",
                "del-m-ci")),
        fillets(
            "nl-big-fish",
            "nl",
            List.of(
                "del-v-dve",
                "lod-v-golf",
                "zx-v-otazka",
                "zx-v-pamet",
                "disk-v-pozor",
                "sm-v-podivej",
                "sec-v-oci",
                "poc-v-multimed")),
        fillets(
            "cs-small-fish",
            "cs",
            List.of(
                "z-m-oblicej",
                "bl-m-funkce",
                "ka2-m-patrne",
                "wc-m-sochar",
                "smrt-m-zahrobi",
                "poc-m-kcemu",
                "bar-m-pobit",
                "wc-m-prasecinky")),
        fillets(
            "cs-big-fish",
            "cs",
            List.of(
                "disk-v-pozor",
                "zx-v-pamet",
                "sm-v-podivej",
                "pra-v-nezapomen",
                "war-v-blizzard",
                "bar-v-krab",
                "pra-v-zapeklita",
                "poc-v-multimed")));
  }

  /** The person of {@code en-allison} in another language. */
  static HumanSpeaker allisonInSpanish() {
    return prompts(
        "es-allison",
        "es",
        "e4e3b4281057d3b81b779298fd6be705f57411513955c518eed1bcaabbd615b8",
        SHARE_ALIKE,
        "Allison Smith, Digium");
  }

  /** Three more people, recorded with 8 kHz. */
  static List<HumanSpeaker> narrowBand() {
    return List.of(
        new HumanSpeaker(
            "it-menardi",
            new DebianPackage(
                "asterisk-prompt-it-menardi-wav",
                "1:1.4.22+mm20110907-3.1",
                "3094530d98f8758ac275572d59624c41f60969fef883f34f4886d144f3dfeb21"),
            SHARE_ALIKE,
            "Menardi, voip.ammdomus.it",
            "wav",
            PROMPTS),
        new HumanSpeaker(
            "fr-armelle",
            new DebianPackage(
                "asterisk-prompt-fr-armelle",
                "20070613-2.2",
                "162570b1a9b3512a98f06b89f60c7c17cf1b9b52297315adca9a4e5be728bea3"),
            "permissive, without endorsement",
            "Armelle Desjardins",
            "gsm",
            List.of(
                "agent-alreadyon",
                "both_help",
                "enter_filename",
                "queue-periodic-announce",
                "vm-instructions",
                "vm-intro",
                "vm-newuser",
                "vm-rec-unv",
                "vm-mismatch",
                "vm-rec-temp")),
        new HumanSpeaker(
            "es-co",
            new DebianPackage(
                "asterisk-prompt-es-co",
                "0.20070403-2.1",
                "6702696e045514699e87dc8fb70f370717e5df91f821f7bec8dd0df1be008e83"),
            GPL,
            "asterisk-prompt-es-co",
            "gsm",
            List.of(
                "agent-alreadyon",
                "agent-user",
                "conf-adminmenu",
                "demo-enterkeywords",
                "queue-periodic-announce",
                "vm-instructions",
                "vm-intro",
                "vm-msginstruct",
                "vm-review",
                "ss-noservice")));
  }

  private static HumanSpeaker prompts(
      String name, String language, String sha256, String licence, String credit) {
    return new HumanSpeaker(
        name,
        new DebianPackage("asterisk-core-sounds-" + language + "-g722", "1.6.1-1", sha256),
        licence,
        credit,
        "g722",
        PROMPTS);
  }

  private static HumanSpeaker fillets(String name, String language, List<String> clips) {
    String sha256 =
        language.equals("nl")
            ? "afb4443fda9ab507dee578b75be857d121718a1cd6017a474f30e0eb13dc9d10"
            : "3ecef99b9456f1c80c9625c6f2418642b52d58e7167a46bad7a412db17991b14";
    return new HumanSpeaker(
        name,
        new DebianPackage("fillets-ng-data-" + language, "1.0.1-1.1", sha256),
        GPL,
        FILLETS,
        "ogg",
        clips);
  }

  private static HumanSpeaker librivox() {
    String chapter = "sense_and_sensibility_01_austen_64kb-";
    return new HumanSpeaker(
        "en-librivox",
        new DebianPackage(
            "pocketsphinx-testdata",
            "0.8+5prealpha+1-15",
            "eaeb7a01d54f20b799d1a81ef110ec544b2cb47ea006614078220737a33019f0"),
        "public domain",
        "LibriVox, Sense and Sensibility",
        "wav",
        List.of(
            chapter + "0870",
            chapter + "0880",
            chapter + "0890",
            chapter + "0920",
            chapter + "0930"));
  }
}
