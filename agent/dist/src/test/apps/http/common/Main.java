import java.util.LinkedHashMap;
import java.util.Map;

/** An ordinary application that calls models by hand and prints all it sees. */
public final class Main {
  private Main() {}

  /** Arguments: URLs of the providers, then names of scenarios, or none for all. */
  public static void main(String[] args) throws Exception {
    String[] urls = args[0].split(",");
    Caller caller = Callers.make();
    Map<String, Scenario> scenarios = new LinkedHashMap<>();
    new Chats(caller, urls[0]).addTo(scenarios);
    new Failures(caller, urls[0]).addTo(scenarios);
    new Dialects(caller, urls[0], urls[1]).addTo(scenarios);
    for (Map.Entry<String, Scenario> scenario : scenarios.entrySet()) {
      if (args.length == 1 || java.util.Arrays.asList(args).contains(scenario.getKey())) {
        System.out.println("== " + scenario.getKey());
        try {
          scenario.getValue().play(scenario.getKey());
        } catch (Throwable t) {
          // OkHttp's own timer and the socket's race: whichever was first is the cause.
          Object cause = t instanceof java.net.SocketTimeoutException ? "a timeout" : t.getCause();
          System.out.println("thrown " + t.getClass().getName() + " " + t.getMessage()
              + " because of " + cause);
        }
      }
    }
    System.out.println("== done");
    System.exit(0);
  }

  /** One thing that applications do; the model is named like it. */
  interface Scenario {
    void play(String name) throws Exception;
  }
}
