package dev.vagus.benchmarks.overhead;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One way to run the application. */
enum Flavour {
  NONE(0, "no agent"),
  LIMIT(1, "captured by hand in the app"),
  PEER(2, "opentelemetry-javaagent 2.33.1"),
  VAGUS(3, "Vagus");

  private final int sink;
  private final String title;

  Flavour(int sink, String title) {
    this.sink = sink;
    this.title = title;
  }

  /** Number of the sink that receives what this flavour sends. */
  int sink() {
    return sink;
  }

  String title() {
    return title;
  }

  String option() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** How the application captures its calls, see {@link App}. */
  String calls() {
    return this == LIMIT ? "captured" : "plain";
  }

  /** The agent that is attached, null when there is none. */
  @Nullable Path agent(Path root) {
    return switch (this) {
      case NONE, LIMIT -> null;
      case PEER -> root.resolve("benchmarks/target/peer/opentelemetry-javaagent.jar");
      case VAGUS -> root.resolve("agent/dist/target/vagus-agent.jar");
    };
  }

  List<String> jvmArguments(Path root) {
    Path agent = agent(root);
    return agent == null ? List.of() : List.of("-javaagent:" + agent);
  }

  Map<String, String> environment(int sinkPort) {
    String endpoint = "http://localhost:" + sinkPort;
    return switch (this) {
      case NONE, LIMIT -> Map.of();
      case PEER ->
          Map.of(
              "OTEL_INSTRUMENTATION_COMMON_DEFAULT_ENABLED", "false",
              "OTEL_INSTRUMENTATION_OPENAI_ENABLED", "true",
              "OTEL_INSTRUMENTATION_GENAI_CAPTURE_MESSAGE_CONTENT", "true",
              "OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf",
              "OTEL_EXPORTER_OTLP_ENDPOINT", endpoint,
              "OTEL_SERVICE_NAME", "benchmark");
      case VAGUS ->
          Map.of("OTEL_EXPORTER_OTLP_ENDPOINT", endpoint, "OTEL_SERVICE_NAME", "benchmark");
    };
  }
}
