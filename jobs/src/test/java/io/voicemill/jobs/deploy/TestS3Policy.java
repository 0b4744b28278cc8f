package io.voicemill.jobs.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The policies grant what the job needs and nothing else. */
class TestS3Policy {

  private static final String BUCKET = "arn:aws:s3:::EXAMPLE-BUCKET";

  @Test
  void whatIsReadCannotBeWritten() throws IOException {
    assertThat(actionsOn(BUCKET + "/scripts/*")).containsExactly("s3:GetObject");
    assertThat(actionsOn(BUCKET + "/scripts")).containsExactly("s3:GetObject");
  }

  @Test
  void theOutputCanBeWrittenAsTheMagicCommitterDoes() throws IOException {
    assertThat(actionsOn(BUCKET + "/output/*"))
        .isEqualTo(actionsOn(BUCKET + "/output"))
        .containsExactly(
            "s3:AbortMultipartUpload",
            "s3:DeleteObject",
            "s3:GetObject",
            "s3:ListMultipartUploadParts",
            "s3:PutObject");
  }

  @Test
  void theBucketItselfCanBeListedBelowTheTwoPrefixesOnly() throws IOException {
    assertThat(actionsOn(BUCKET)).containsExactly("s3:ListBucket", "s3:ListBucketMultipartUploads");
    for (JsonNode statement : statements("s3-policy.json")) {
      if (texts(statement.path("Action")).contains("s3:ListBucket")) {
        assertThat(texts(statement.at("/Condition/StringLike/s3:prefix")))
            .containsExactly("scripts", "scripts/*", "output", "output/*");
      }
    }
  }

  @Test
  void nothingElseIsNamed() throws IOException {
    Set<String> resources = new TreeSet<>();
    for (JsonNode statement : statements("s3-policy.json")) {
      resources.addAll(texts(statement.path("Resource")));
      assertThat(statement.path("Effect").asText()).isEqualTo("Allow");
    }
    assertThat(resources)
        .containsExactlyInAnyOrder(
            BUCKET,
            BUCKET + "/scripts",
            BUCKET + "/scripts/*",
            BUCKET + "/output",
            BUCKET + "/output/*");
  }

  @Test
  void theManifestsKeepToThePrefixes() throws IOException {
    for (String manifest : List.of("application.yaml", "nightly.yaml")) {
      assertThat(Repository.text(Repository.DEPLOY.resolve("kubernetes").resolve(manifest)))
          .contains("s3a://EXAMPLE-BUCKET/scripts/")
          .contains("s3a://EXAMPLE-BUCKET/output\n");
    }
  }

  @Test
  void theKeyIsUsedThroughS3Only() throws IOException {
    JsonNode statement = statements("s3-policy-kms.json").get(0);
    assertThat(texts(statement.path("Action")))
        .containsExactlyInAnyOrder("kms:Decrypt", "kms:GenerateDataKey");
    assertThat(statement.at("/Condition/StringLike/kms:ViaService").asText()).startsWith("s3.");
  }

  private static Set<String> actionsOn(String resource) throws IOException {
    Set<String> actions = new TreeSet<>();
    for (JsonNode statement : statements("s3-policy.json")) {
      if (texts(statement.path("Resource")).contains(resource)) {
        actions.addAll(texts(statement.path("Action")));
      }
    }
    return actions;
  }

  private static List<JsonNode> statements(String file) throws IOException {
    List<JsonNode> statements = new ArrayList<>();
    Repository.json(Repository.DEPLOY.resolve(file)).path("Statement").forEach(statements::add);
    return statements;
  }

  private static List<String> texts(JsonNode oneOrMore) {
    if (oneOrMore.isTextual()) {
      return List.of(oneOrMore.asText());
    }
    List<String> texts = new ArrayList<>();
    oneOrMore.forEach(text -> texts.add(text.asText()));
    return texts;
  }
}
