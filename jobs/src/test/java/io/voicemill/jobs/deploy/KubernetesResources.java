package io.voicemill.jobs.deploy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** Reads resources of Kubernetes itself; a field that their kind does not name is an error. */
final class KubernetesResources {

  private static final JsonMapper STRICT =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .annotationIntrospector(new WithoutCatchAll())
          .build();

  private KubernetesResources() {}

  static <T> T read(JsonNode resource, Class<T> kind) throws JsonProcessingException {
    return STRICT.treeToValue(resource, kind);
  }

  /** The model's classes keep unknown fields in a map, which would hide them. */
  private static final class WithoutCatchAll extends JacksonAnnotationIntrospector {
    private static final long serialVersionUID = 1;

    @Override
    public Boolean hasAnySetter(Annotated annotated) {
      return false;
    }
  }
}
