import java.util.Map;

final class VersionScenarios {
  private VersionScenarios() {}

  static Map<String, Main.Scenario> all(Clients clients) {
    return Map.of();
  }
}
