package io.voicemill.runtime.text.english.grammar;

import io.voicemill.schemas.problem.Problem;
import io.voicemill.schemas.problem.ProblemCode;
import io.voicemill.schemas.problem.VoicemillException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTagFormat;
import opennlp.tools.postag.POSTaggerME;

/** Finds parts of speech with OpenNLP's model of the English Web Treebank. Thread-safe. */
public final class PartOfSpeechTagger {
  private static final String MODEL = "/opennlp-en-ud-ewt-pos-1.3-2.5.4.bin";
  private static final int LONGEST_SENTENCE = 120;

  private final ThreadLocal<POSTaggerME> taggers;

  private PartOfSpeechTagger(POSModel model) {
    this.taggers = ThreadLocal.withInitial(() -> new POSTaggerME(model, POSTagFormat.CUSTOM));
  }

  /**
   * The tagger of this virtual machine; its model is loaded once.
   *
   * @throws VoicemillException ENVIRONMENT if the model is not on the class path
   */
  public static PartOfSpeechTagger shared() {
    return Shared.TAGGER;
  }

  /** Tags the words and marks of one sentence. */
  public List<TaggedWord> tag(List<String> sentence) {
    List<TaggedWord> tagged = new ArrayList<>(sentence.size());
    for (int start = 0; start < sentence.size(); start += LONGEST_SENTENCE) {
      int end = Math.min(start + LONGEST_SENTENCE, sentence.size());
      String[] words = sentence.subList(start, end).toArray(String[]::new);
      String[] tags = taggers.get().tag(words);
      for (int i = 0; i < words.length; i++) {
        tagged.add(new TaggedWord(words[i], WordClass.ofUniversalTag(tags[i]), false));
      }
    }
    return PastTense.mark(Demonstratives.mark(BareClauses.correct(VerbFrames.correct(tagged))));
  }

  private static final class Shared {
    static final PartOfSpeechTagger TAGGER = new PartOfSpeechTagger(load());

    private static POSModel load() {
      try (InputStream in = PartOfSpeechTagger.class.getResourceAsStream(MODEL)) {
        if (in == null) {
          throw missing(null);
        }
        return new POSModel(in);
      } catch (IOException e) {
        throw missing(e);
      }
    }

    private static VoicemillException missing(IOException cause) {
      return new VoicemillException(
          Problem.of(
              ProblemCode.ENVIRONMENT,
              "The English part-of-speech model " + MODEL + " cannot be read.",
              "It should be on the class path, in opennlp-models-pos-en.",
              "Start Voicemill with all of the jars that it was built with."),
          cause);
    }
  }
}
