package dev.vagus.agent.telemetry;

import dev.vagus.agent.config.ResourceConfig;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import io.opentelemetry.sdk.resources.Resource;
import java.util.UUID;

/** Who reports: the resource and the scope of everything that is exported. */
final class Origin {
  private final Resource resource;
  private final String version;
  private final byte[] resourceField;
  private final byte[] scopeFields;

  Origin(ResourceConfig config, GenAi.Generation generation, String version) {
    this.version = version;
    resource = Resource.create(attributes(config, version));
    ProtoBuffer out = new ProtoBuffer();
    int mark = out.open(1);
    AttributeWriter writer = new AttributeWriter(out, 1);
    resource
        .getAttributes()
        .forEach(
            (key, value) -> {
              if (value instanceof Long number) {
                writer.number(key.getKey(), number);
              } else {
                writer.text(key.getKey(), value.toString());
              }
            });
    out.close(mark);
    resourceField = out.copy();
    out.backTo(0);
    mark = out.open(1);
    out.text(1, GenAi.SCOPE);
    out.text(2, version);
    out.close(mark);
    out.text(3, generation.schemaUrl);
    scopeFields = out.copy();
  }

  private static Attributes attributes(ResourceConfig config, String version) {
    AttributesBuilder attributes =
        Attributes.builder()
            .put("service.instance.id", UUID.randomUUID().toString())
            .put("telemetry.sdk.name", "opentelemetry")
            .put("telemetry.sdk.language", "java")
            .put("telemetry.distro.name", "vagus")
            .put("telemetry.distro.version", version)
            .put("process.pid", ProcessHandle.current().pid())
            .put("process.runtime.version", System.getProperty("java.version", "unknown"));
    String host = System.getenv("HOSTNAME");
    if (host != null && !host.isBlank()) {
      attributes.put("host.name", host);
    }
    config.attributes().forEach(attributes::put);
    return attributes.put("service.name", config.serviceName()).build();
  }

  Resource resource() {
    return resource;
  }

  String version() {
    return version;
  }

  /** The resource as field 1 of a message. */
  byte[] resourceField() {
    return resourceField;
  }

  /** The scope as field 1 and the address of the schema as field 3. */
  byte[] scopeFields() {
    return scopeFields;
  }
}
