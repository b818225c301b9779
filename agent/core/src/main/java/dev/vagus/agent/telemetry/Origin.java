package dev.vagus.agent.telemetry;

import dev.vagus.agent.config.ResourceConfig;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import io.opentelemetry.sdk.common.InstrumentationScopeInfo;
import io.opentelemetry.sdk.resources.Resource;
import java.util.UUID;

/** Who reports: the resource and the scope of everything that is exported. */
record Origin(Resource resource, InstrumentationScopeInfo scope) {

  static Origin of(ResourceConfig config, GenAi.Generation generation, String version) {
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
    attributes.put("service.name", config.serviceName());
    InstrumentationScopeInfo scope =
        InstrumentationScopeInfo.builder(GenAi.SCOPE)
            .setVersion(version)
            .setSchemaUrl(generation.schemaUrl)
            .build();
    return new Origin(Resource.create(attributes.build()), scope);
  }
}
