package dev.vagus.agent.config;

import dev.vagus.agent.content.CaptureMode;
import java.util.Map;

/**
 * What of prompts and answers leaves the application.
 *
 * @param capture {@code full}, {@code redacted} or {@code none}
 * @param maxPartCharacters where the text of one part is cut
 * @param maxAttributeCharacters where a list of messages is cut
 * @param patterns what is redacted besides what the agent knows: placeholder type to RE2 pattern
 */
public record ContentConfig(
    CaptureMode capture,
    int maxPartCharacters,
    int maxAttributeCharacters,
    Map<String, String> patterns) {
  public static final ContentConfig DEFAULT =
      new ContentConfig(CaptureMode.REDACTED, 32 * 1024, 128 * 1024, Map.of());

  /** Refuses what cannot work. */
  public void validate() {
    ConfigException.unless(
        maxPartCharacters >= 16 && maxPartCharacters <= 4 * 1024 * 1024,
        "content.max-part-characters must be 16 to 4194304");
    ConfigException.unless(
        maxAttributeCharacters >= maxPartCharacters && maxAttributeCharacters <= 16 * 1024 * 1024,
        "content.max-attribute-characters must be max-part-characters to 16777216");
    for (String name : patterns.keySet()) {
      ConfigException.unless(
          name.matches("[A-Z][A-Z0-9_]*"),
          "content.patterns: '" + name + "' must be in capitals, such as CUSTOMER");
    }
  }
}
