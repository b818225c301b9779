import java.util.Map;

/** An ordinary application: plays scenarios against a provider and prints what it sees. */
public final class Main {
  private Main() {}

  /** Arguments: URL of the provider, then names of scenarios, or none for all. */
  public static void main(String[] args) throws Exception {
    Clients clients = new Clients(args[0]);
    Map<String, Scenario> scenarios = new java.util.LinkedHashMap<>();
    scenarios.putAll(ChatScenarios.all(clients));
    scenarios.putAll(FailureScenarios.all(clients));
    scenarios.putAll(OtherScenarios.all(clients));
    scenarios.putAll(CallPaths.all(clients));
    for (Map.Entry<String, Scenario> scenario : scenarios.entrySet()) {
      if (args.length == 1 || java.util.Arrays.asList(args).contains(scenario.getKey())) {
        play(scenario.getKey(), scenario.getValue());
      }
    }
    System.out.println("== done");
    System.exit(0);
  }

  private static void play(String name, Scenario scenario) {
    System.out.println("== " + name);
    try {
      scenario.play(name);
    } catch (Throwable t) {
      print("thrown", t);
    }
  }

  static void print(String what, Throwable thrown) {
    StringBuilder line = new StringBuilder(what + " " + thrown);
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
