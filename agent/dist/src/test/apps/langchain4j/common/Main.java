import java.util.LinkedHashMap;
import java.util.Map;

/** An ordinary application: plays scenarios against a provider and prints what it sees. */
public final class Main {
  private Main() {}

  /** Arguments: URL of the provider, then names of scenarios, or none for all. */
  public static void main(String[] args) throws Exception {
    Models models = new Models(args[0]);
    Map<String, Scenario> scenarios = new LinkedHashMap<>();
    scenarios.putAll(ChatScenarios.all(models));
    scenarios.putAll(FailureScenarios.all(models));
    scenarios.putAll(AgentScenarios.all(models));
    scenarios.putAll(VersionScenarios.all(models));
    for (Map.Entry<String, Scenario> scenario : scenarios.entrySet()) {
      if (args.length == 1 || java.util.Arrays.asList(args).contains(scenario.getKey())) {
        System.out.println("== " + scenario.getKey());
        try {
          scenario.getValue().play(scenario.getKey());
        } catch (Throwable t) {
          print("thrown", t);
        }
      }
    }
    System.out.println("== done");
    System.exit(0);
  }

  static void print(String what, Throwable thrown) {
    StringBuilder line = new StringBuilder(what + " " + thrown.getClass().getName());
    if (thrown.getCause() != null) {
      line.append(" because of ").append(thrown.getCause().getClass().getName());
    }
    System.out.println(line);
  }

  /** One thing that applications do; the model is named like it. */
  interface Scenario {
    void play(String name) throws Exception;
  }
}
