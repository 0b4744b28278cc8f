package io.voicemill.jobs.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.rbac.Role;
import io.fabric8.kubernetes.api.model.rbac.RoleBinding;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The manifests against the schemas of their kinds. */
class TestManifests {

  private static final Path FOLDER = Repository.DEPLOY.resolve("kubernetes");
  private static final Map<String, Class<?>> CORE_KINDS =
      Map.of(
          "v1/Namespace", Namespace.class,
          "v1/ServiceAccount", ServiceAccount.class,
          "v1/PersistentVolumeClaim", PersistentVolumeClaim.class,
          "v1/Pod", Pod.class,
          "rbac.authorization.k8s.io/v1/Role", Role.class,
          "rbac.authorization.k8s.io/v1/RoleBinding", RoleBinding.class);
  private static final Map<String, String> DEFINITIONS =
      Map.of(
          "sparkoperator.k8s.io/v1beta2/SparkApplication", "sparkapplications.yaml",
          "sparkoperator.k8s.io/v1beta2/ScheduledSparkApplication",
              "scheduledsparkapplications.yaml");

  @Test
  void everyManifestKeepsToTheSchemaOfItsKind() throws IOException {
    for (Path file : Repository.deployFiles(".yaml")) {
      for (JsonNode resource : Repository.documents(file)) {
        String kind = kind(resource);
        if (DEFINITIONS.containsKey(kind)) {
          assertThat(schema(kind).errors(resource)).as(file.toString()).isEmpty();
        } else {
          assertThat(CORE_KINDS).as(file.toString()).containsKey(kind);
          assertThat(KubernetesResources.read(resource, CORE_KINDS.get(kind))).isNotNull();
        }
      }
    }
  }

  @Test
  void fieldsThatAKindDoesNotNameAreFound() throws IOException {
    JsonNode application = only("application.yaml").deepCopy();
    ((ObjectNode) application.at("/spec/executor")).put("gpus", 1);
    assertThat(schema(kind(application)).errors(application))
        .singleElement()
        .asString()
        .contains("/spec/executor", "gpus");

    JsonNode pod = only("executor-pod.yaml").deepCopy();
    ((ObjectNode) pod.at("/spec/containers/0")).put("volumeMount", "models");
    assertThatThrownBy(() -> KubernetesResources.read(pod, Pod.class))
        .isInstanceOf(UnrecognizedPropertyException.class)
        .hasMessageContaining("volumeMount");
  }

  @Test
  void theOperatorsPodsAreThoseOfSparkSubmit() throws IOException {
    for (JsonNode application : applications()) {
      for (String role : List.of("driver", "executor")) {
        JsonNode template = application.at("/%s/template".formatted(role));
        JsonNode pod = only(role + "-pod.yaml");
        assertThat(KubernetesResources.read(template, PodTemplateSpec.class)).isNotNull();
        assertThat(template.path("spec")).isEqualTo(pod.path("spec"));
        assertThat(template.path("metadata")).isEqualTo(pod.path("metadata"));
      }
    }
  }

  @Test
  void onlyTheNumberOfExecutorsDiffersByNight() throws IOException {
    JsonNode once = applications().get(0).deepCopy();
    JsonNode nightly = applications().get(1).deepCopy();
    assertThat(once.at("/dynamicAllocation/enabled").asBoolean()).isFalse();
    assertThat(nightly.at("/dynamicAllocation/enabled").asBoolean()).isTrue();
    for (JsonNode application : List.of(once, nightly)) {
      ((ObjectNode) application).remove(List.of("dynamicAllocation", "sparkConf"));
      ((ObjectNode) application.path("executor")).remove("instances");
    }

    assertThat(nightly).isEqualTo(once);
  }

  @Test
  void tasksAskForGpusByThemselvesOnlyWithDynamicAllocation() throws IOException {
    assertThat(applications().get(0).path("sparkConf").has("spark.task.resource.gpu.amount"))
        .isFalse();
    assertThat(applications().get(1).path("sparkConf").has("spark.task.resource.gpu.amount"))
        .isTrue();
  }

  @Test
  void noContainerRunsAsRootOrGainsPrivileges() throws IOException {
    for (PodSpec pod : pods()) {
      assertThat(pod.getSecurityContext().getRunAsNonRoot()).isTrue();
      assertThat(pod.getSecurityContext().getSeccompProfile().getType())
          .isEqualTo("RuntimeDefault");
      for (Container container : containers(pod)) {
        assertThat(container.getSecurityContext().getAllowPrivilegeEscalation()).isFalse();
        assertThat(container.getSecurityContext().getCapabilities().getDrop())
            .containsExactly("ALL");
      }
    }
  }

  @Test
  void secretsComeByReferenceOnly() throws IOException {
    Set<String> secret = Set.of("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY");
    for (PodSpec pod : pods()) {
      for (Container container : containers(pod)) {
        container
            .getEnv()
            .forEach(
                variable -> {
                  assertThat(secret).contains(variable.getName());
                  assertThat(variable.getValue()).isNull();
                  assertThat(variable.getValueFrom().getSecretKeyRef()).isNotNull();
                });
      }
    }
    for (Path file : Repository.deployFiles(".yaml")) {
      assertThat(Repository.text(file)).doesNotContain("kind: Secret");
    }
  }

  @Test
  void modelsAreWrittenByTheInitContainerOfTheDriverOnly() throws IOException {
    PodSpec driver = pods().get(0);
    PodSpec executor = pods().get(1);
    assertThat(driver.getInitContainers()).hasSize(1);
    assertThat(executor.getInitContainers()).isEmpty();
    for (PodSpec pod : List.of(driver, executor)) {
      assertThat(pod.getContainers().get(0).getVolumeMounts())
          .filteredOn(mount -> mount.getName().equals("models"))
          .singleElement()
          .satisfies(mount -> assertThat(mount.getReadOnly()).isTrue());
      assertThat(pod.getVolumes())
          .anySatisfy(
              volume ->
                  assertThat(volume.getPersistentVolumeClaim())
                      .isNotNull()
                      .satisfies(
                          claim ->
                              assertThat(claim.getClaimName())
                                  .isEqualTo(metadata("models.yaml", 0).path("name").asText())));
    }
  }

  @Test
  void executorsWaitForGpuNodes() throws IOException {
    PodSpec executor = pods().get(1);
    assertThat(executor.getTolerations())
        .singleElement()
        .satisfies(toleration -> assertThat(toleration.getKey()).isEqualTo("nvidia.com/gpu"));
    assertThat(executor.getNodeSelector()).containsKey("nvidia.com/gpu.present");
    assertThat(pods().get(0).getNodeSelector()).doesNotContainKey("nvidia.com/gpu.present");
  }

  @Test
  void theRoleIsBoundToTheDriverAlone() throws IOException {
    RoleBinding binding =
        KubernetesResources.read(
            Repository.documents(FOLDER.resolve("access.yaml")).get(4), RoleBinding.class);
    assertThat(binding.getSubjects())
        .singleElement()
        .satisfies(
            subject ->
                assertThat(subject.getName())
                    .isEqualTo(applications().get(0).at("/driver/serviceAccount").asText()));
    assertThat(binding.getRoleRef().getName()).isEqualTo("voicemill-driver");
  }

  private static List<PodSpec> pods() throws IOException {
    return List.of(
        KubernetesResources.read(only("driver-pod.yaml"), Pod.class).getSpec(),
        KubernetesResources.read(only("executor-pod.yaml"), Pod.class).getSpec());
  }

  private static List<Container> containers(PodSpec pod) {
    return Stream.concat(pod.getInitContainers().stream(), pod.getContainers().stream()).toList();
  }

  private static List<JsonNode> applications() throws IOException {
    List<JsonNode> specifications = new ArrayList<>();
    specifications.add(only("application.yaml").path("spec"));
    specifications.add(only("nightly.yaml").at("/spec/template"));
    return specifications;
  }

  private static JsonNode only(String file) throws IOException {
    List<JsonNode> documents = Repository.documents(FOLDER.resolve(file));
    assertThat(documents).as(file).hasSize(1);
    return documents.get(0);
  }

  private static JsonNode metadata(String file, int index) throws IOException {
    return Repository.documents(FOLDER.resolve(file)).get(index).path("metadata");
  }

  private static String kind(JsonNode resource) {
    return resource.path("apiVersion").asText() + "/" + resource.path("kind").asText();
  }

  private static StrictSchema schema(String kind) throws IOException {
    return StrictSchema.of(Repository.resource(DEFINITIONS.get(kind)), "v1beta2");
  }
}
