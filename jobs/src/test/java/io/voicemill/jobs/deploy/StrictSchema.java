package io.voicemill.jobs.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;

/** The schema of a custom resource that takes no field which it does not name. */
final class StrictSchema {

  /** Keywords beyond JSON Schema, which say how fields are merged and stored. */
  private static final List<String> KUBERNETES_KEYWORDS =
      List.of(
          "x-kubernetes-int-or-string",
          "x-kubernetes-list-map-keys",
          "x-kubernetes-list-type",
          "x-kubernetes-map-type",
          "x-kubernetes-preserve-unknown-fields",
          "nullable");

  private final Schema schema;

  private StrictSchema(Schema schema) {
    this.schema = schema;
  }

  /**
   * The schema of one version of a CustomResourceDefinition.
   *
   * <p>An API server drops unknown fields in silence; here they are errors.
   */
  static StrictSchema of(JsonNode definition, String version) {
    for (JsonNode candidate : definition.at("/spec/versions")) {
      if (candidate.path("name").asText().equals(version)) {
        JsonNode openApi = candidate.at("/schema/openAPIV3Schema").deepCopy();
        refuseUnknownFields(openApi);
        return new StrictSchema(
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4).getSchema(openApi));
      }
    }
    throw new IllegalArgumentException("no version " + version + " in the definition");
  }

  /** What is wrong with a resource, one sentence for each error. */
  List<String> errors(JsonNode resource) {
    return schema.validate(resource).stream().map(Object::toString).toList();
  }

  private static void refuseUnknownFields(JsonNode schema) {
    if (schema instanceof ObjectNode object) {
      if (object.path("properties").isObject()
          && !object.has("additionalProperties")
          && !object.path("x-kubernetes-preserve-unknown-fields").asBoolean()) {
        object.put("additionalProperties", false);
      }
      object.remove(KUBERNETES_KEYWORDS);
    }
    schema.forEach(StrictSchema::refuseUnknownFields);
  }
}
