import java.util.Map;

/** Nothing beyond what all versions do. */
final class VersionScenarios {
  private VersionScenarios() {}

  static Map<String, Main.Scenario> all(Models models) {
    return Map.of();
  }
}
