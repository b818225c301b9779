/** An application that uses no watched library and looks around. */
public class Hello {
  public static void main(String[] arguments) {
    System.out.println("hello, " + String.join(" and ", arguments));
    for (String name :
        new String[] {
          "io.opentelemetry.api.OpenTelemetry",
          "io.opentelemetry.sdk.OpenTelemetrySdk",
          "net.bytebuddy.ByteBuddy",
          "org.snakeyaml.engine.v2.api.Load",
          "io.prometheus.metrics.model.registry.PrometheusRegistry",
          "dev.vagus.agent.Agent",
          "dev.vagus.agent.inference.Inference",
        }) {
      try {
        Class.forName(name);
        System.out.println(name + " is visible");
      } catch (ClassNotFoundException invisible) {
        System.out.println(name + " is invisible");
      }
    }
    System.out.println(
        ClassLoader.getSystemResource(
            "META-INF/services/io.opentelemetry.sdk.autoconfigure.spi.ResourceProvider"));
    System.out.println(System.getProperty("java.util.logging.manager"));
    System.exit(3);
  }
}
