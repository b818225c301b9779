package dev.vagus.agent.config;

import java.util.Map;

/**
 * Who reports.
 *
 * @param serviceName value of {@code service.name}
 * @param attributes further attributes of the resource
 */
public record ResourceConfig(String serviceName, Map<String, String> attributes) {
  /** Refuses what cannot work. */
  public void validate() {
    ConfigException.unless(!serviceName.isBlank(), "resource.service-name must not be empty");
  }
}
