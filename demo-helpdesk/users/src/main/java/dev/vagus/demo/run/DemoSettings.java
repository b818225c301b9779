package dev.vagus.demo.run;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How a run goes.
 *
 * @param home root of the repository
 * @param work directory of this run: logs, data, datasets
 * @param seed the same seed gives the same tickets, answers and users
 * @param observed whether the agent is attached and a collector runs
 * @param provider the real model server to use instead of the stand-in; null for the stand-in
 */
public record DemoSettings(
    Path home,
    Path work,
    int conversations,
    long seed,
    boolean observed,
    @Nullable Provider provider) {

  /**
   * A real OpenAI-compatible server.
   *
   * @param baseUrl with the version, as {@code https://api.openai.com/v1}
   */
  public record Provider(String baseUrl, String apiKey) {}

  Path agentJar() {
    return home.resolve("agent/dist/target/vagus-agent.jar");
  }

  Path collectorJar() {
    return home.resolve("collector-extension/target/vagus-collector.jar");
  }

  Path appJar() {
    return home.resolve("demo-helpdesk/app/target/help-desk.jar");
  }

  Path rules() {
    return home.resolve("demo-helpdesk/vagus.yaml");
  }

  Path logs() {
    return work.resolve("logs");
  }

  Path store() {
    return work.resolve("vagus.duckdb");
  }

  Path datasets() {
    return work.resolve("datasets");
  }
}
