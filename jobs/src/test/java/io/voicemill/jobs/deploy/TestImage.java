package io.voicemill.jobs.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.voicemill.jobs.deploy.Dockerfile.Instruction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The Dockerfile, and what the manifests expect in the image. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TestImage {

  private static final Set<String> INSTRUCTIONS =
      Set.of("ARG", "FROM", "WORKDIR", "COPY", "RUN", "ENV", "USER", "ENTRYPOINT");
  private static final Pattern IN_IMAGE = Pattern.compile("/opt/voicemill/[\\w./-]+");

  private Dockerfile dockerfile;

  @BeforeAll
  void read() throws IOException {
    dockerfile = Dockerfile.read(Repository.DEPLOY.resolve("Dockerfile"));
  }

  @Test
  void itHoldsOnlyInstructionsThatThisTestKnows() {
    assertThat(dockerfile.instructions()).extracting(Instruction::name).isSubsetOf(INSTRUCTIONS);
  }

  @Test
  void everyStageComesFromAnEarlierOneOrAnArgument() {
    Set<String> known = new HashSet<>();
    dockerfile.all("ARG").stream()
        .map(argument -> argument.rest().split("=", -1)[0])
        .forEach(name -> known.add("${" + name + "}"));
    for (Instruction from : dockerfile.all("FROM")) {
      String base = from.words().get(0);
      for (String device : List.of("cuda", "cpu")) {
        assertThat(known).as(base).contains(base.replace("base-${DEVICE}", "base-" + device));
      }
      assertThat(from.words()).as(from.rest()).hasSize(3);
      known.add(from.words().get(2));
    }
  }

  @Test
  void itIsMadeFromTheSparkThatTheJarIsMadeFor() {
    assertThat(argument("SPARK_IMAGE"))
        .isEqualTo(
            "apache/spark:%s-scala2.13-java17-python3-ubuntu"
                .formatted(org.apache.spark.package$.MODULE$.SPARK_VERSION()));
    assertThat(argument("CUDA_IMAGE")).startsWith("nvidia/cuda:12.").contains("-cudnn-runtime-");
  }

  @Test
  void whatIsCopiedIsInTheCheckoutOrTheBuild() {
    for (Instruction copy : dockerfile.lastStage()) {
      if (!copy.name().equals("COPY")) {
        continue;
      }
      List<String> words = copy.words();
      assertThat(words.get(0)).isEqualTo("--from=build");
      for (String source : words.subList(1, words.size() - 1)) {
        Path file = Repository.ROOT.resolve(Path.of("/source").relativize(Path.of(source)));
        boolean built = file.endsWith("voicemill-jobs-cluster.jar") || file.endsWith("encoders");
        assertThat(Files.exists(file) || built).as(source).isTrue();
      }
    }
  }

  @Test
  void itEndsAsAUserWithoutRights() {
    List<Instruction> users =
        dockerfile.lastStage().stream()
            .filter(instruction -> instruction.name().equals("USER"))
            .toList();
    assertThat(users.get(users.size() - 1).rest()).isEqualTo("185");
  }

  @Test
  void modelsAreBakedInOnDemandOnly() {
    assertThat(argument("MODELS")).isEqualTo("none");
    assertThat(environment("VOICEMILL_HOME")).isEqualTo("/var/lib/voicemill");
  }

  @Test
  void manifestsNameFilesOfTheImage() throws IOException {
    Set<String> named = new TreeSet<>();
    for (String ending : List.of(".yaml", "spark-submit.sh")) {
      for (Path file : Repository.deployFiles(ending)) {
        Matcher matcher = IN_IMAGE.matcher(Repository.text(file));
        while (matcher.find()) {
          named.add(matcher.group());
        }
      }
    }

    assertThat(named).isNotEmpty().isSubsetOf(filesOfTheImage());
  }

  @Test
  void manifestsMountTheModelsWhereTheImageLooksForThem() throws IOException {
    for (String pod : List.of("driver", "executor")) {
      JsonNode manifest =
          Repository.documents(Repository.DEPLOY.resolve("kubernetes/%s-pod.yaml".formatted(pod)))
              .get(0);
      assertThat(manifest.at("/spec/containers/0/volumeMounts/0/mountPath").asText())
          .isEqualTo(environment("VOICEMILL_HOME"));
    }
  }

  @Test
  void manifestsNameTheProgram() throws Exception {
    JsonNode application =
        Repository.documents(Repository.DEPLOY.resolve("kubernetes/application.yaml")).get(0);
    String name = application.at("/spec/mainClass").asText();

    assertThat(Class.forName(name).getMethod("main", String[].class)).isNotNull();
    assertThat(Repository.text(Repository.DEPLOY.resolve("kubernetes/spark-submit.sh")))
        .contains("--class " + name);
    assertThat(Repository.text(Repository.ROOT.resolve("jobs/pom.xml")))
        .contains("<mainClass>" + name + "</mainClass>");
  }

  private Set<String> filesOfTheImage() throws IOException {
    List<String> files = new ArrayList<>();
    for (Instruction copy : dockerfile.lastStage()) {
      if (!copy.name().equals("COPY")) {
        continue;
      }
      List<String> words = copy.words();
      Path target = Path.of(words.get(words.size() - 1));
      for (String source : words.subList(1, words.size() - 1)) {
        Path file = Repository.ROOT.resolve(Path.of("/source").relativize(Path.of(source)));
        if (Files.isDirectory(file)) {
          files.add(target.toString());
          try (Stream<Path> inside = Files.list(file)) {
            inside.forEach(each -> files.add(target.resolve(each.getFileName()).toString()));
          }
        } else {
          files.add(target.resolve(file.getFileName()).toString());
        }
      }
    }
    return new TreeSet<>(files);
  }

  private String argument(String name) {
    return dockerfile.all("ARG").stream()
        .map(Instruction::rest)
        .filter(argument -> argument.startsWith(name + "="))
        .map(argument -> argument.substring(name.length() + 1))
        .findFirst()
        .orElseThrow();
  }

  private String environment(String name) {
    return dockerfile.all("ENV").stream()
        .flatMap(variables -> variables.words().stream())
        .filter(variable -> variable.startsWith(name + "="))
        .map(variable -> variable.substring(name.length() + 1))
        .findFirst()
        .orElseThrow();
  }
}
