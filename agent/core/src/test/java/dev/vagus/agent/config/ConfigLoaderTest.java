package dev.vagus.agent.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vagus.agent.content.CaptureMode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigLoaderTest {
  @TempDir private Path dir = Path.of("");

  private static AgentConfig load(Map<String, String> properties, Map<String, String> variables) {
    return ConfigLoader.load(properties, variables);
  }

  private Map<String, String> file(String yaml) throws IOException {
    Path file = dir.resolve("vagus.yaml");
    Files.writeString(file, yaml);
    return Map.of("vagus.config", file.toString());
  }

  @Test
  void nothingConfiguredIsUseful() {
    AgentConfig config = load(Map.of("sun.java.command", "com.acme.HelpDesk --port 1"), Map.of());
    assertThat(config.otlp().endpoint()).isEqualTo("http://localhost:4318");
    assertThat(config.content().capture()).isEqualTo(CaptureMode.REDACTED);
    assertThat(config.resource().serviceName()).isEqualTo("HelpDesk");
    assertThat(EffectiveConfig.changes(config)).containsExactly("resource: service-name=HelpDesk");
  }

  @Test
  void theStrongerSourceWins() throws IOException {
    Map<String, String> file =
        file("otlp: {endpoint: 'http://file:1', timeout: 3s}\nqueue:\n  max-items: 7\n");
    Map<String, String> properties =
        Map.of("vagus.config", file.get("vagus.config"), "vagus.otlp.endpoint", "http://prop:1");
    Map<String, String> variables =
        Map.of(
            "VAGUS_OTLP_ENDPOINT", "http://env:1",
            "VAGUS_OTLP_TIMEOUT", "4s",
            "OTEL_EXPORTER_OTLP_ENDPOINT", "http://otel:1",
            "OTEL_EXPORTER_OTLP_COMPRESSION", "gzip",
            "OTEL_SERVICE_NAME", "shop",
            "OTEL_RESOURCE_ATTRIBUTES", "team=a%20b,env=prod");
    AgentConfig config = load(properties, variables);
    assertThat(config.otlp().endpoint()).isEqualTo("http://prop:1");
    assertThat(config.otlp().timeout()).isEqualTo(Duration.ofSeconds(4));
    assertThat(config.otlp().compression()).isEqualTo(OtlpConfig.Compression.GZIP);
    assertThat(config.queue().maxItems()).isEqualTo(7);
    assertThat(config.resource().serviceName()).isEqualTo("shop");
    assertThat(config.resource().attributes()).containsEntry("team", "a b");
  }

  @Test
  void theStandardSwitchesAreUnderstood() {
    AgentConfig config =
        load(
            Map.of("otel.semconv.stability.opt.in", "http,gen_ai_latest_experimental"),
            Map.of(
                "OTEL_INSTRUMENTATION_GENAI_CAPTURE_MESSAGE_CONTENT", "NO_CONTENT",
                "OTEL_EXPORTER_OTLP_PROTOCOL", "grpc"));
    assertThat(config.semconv().latest()).isTrue();
    assertThat(config.content().capture()).isEqualTo(CaptureMode.NONE);
    assertThat(config.otlp().protocol()).isEqualTo(OtlpProtocol.GRPC);
    assertThat(config.otlp().endpoint()).isEqualTo("http://localhost:4317");
  }

  @Test
  void unknownKeysAreNamedWithTheNearestValidOne() throws IOException {
    Map<String, String> file = file("otlp:\n  endpiont: http://x\n");
    assertThatThrownBy(() -> load(file, Map.of()))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("unknown key 'otlp.endpiont'")
        .hasMessageContaining("did you mean 'endpoint'?");
    assertThatThrownBy(() -> load(Map.of("vagus.queue.maxitems", "1"), Map.of()))
        .hasMessageContaining("'vagus.queue.maxitems'")
        .hasMessageContaining("'vagus.queue.max-items'");
    assertThatThrownBy(() -> load(Map.of(), Map.of("VAGUS_OTLP_ENDPONT", "x")))
        .hasMessageContaining("'VAGUS_OTLP_ENDPOINT'");
    Map<String, String> section = file("feedbak: {}\n");
    assertThatThrownBy(() -> load(section, Map.of())).hasMessageContaining("'feedback'");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          vagus.otlp.timeout        | 10 parsecs   | a duration such as
          vagus.otlp.protocol       | smoke        | one of http/protobuf, grpc
          vagus.content.capture     | some         | one of full, redacted, none
          vagus.queue.max-items     | many         | a whole number
          vagus.queue.max-items     | 0            | 1 to 1000000
          vagus.prometheus.enabled  | maybe        | true or false
          vagus.prometheus.port     | 70000        | 0 to 65535
          vagus.otlp.endpoint       | localhost    | must be a URL
          vagus.otlp.headers        | secret       | name=value
          """)
  void wrongValuesAreNamed(String property, String value, String expected) {
    assertThatThrownBy(() -> load(Map.of(property, value), Map.of()))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining(property.substring("vagus.".length()))
        .hasMessageContaining(expected)
        .hasMessageNotContaining("\n");
  }

  @Test
  void anUnreadableFileIsOneLine() throws IOException {
    assertThatThrownBy(() -> load(Map.of("vagus.config", dir + "/no.yaml"), Map.of()))
        .hasMessage("cannot read " + dir + "/no.yaml: no such file");
    Map<String, String> broken = file("otlp:\n  endpoint: [1\n");
    assertThatThrownBy(() -> load(broken, Map.of()))
        .hasMessageStartingWith("cannot read ")
        .hasMessageContaining("line")
        .hasMessageNotContaining("\n");
    Map<String, String> list = file("- 1\n");
    assertThatThrownBy(() -> load(list, Map.of())).hasMessageContaining("must be a mapping");
  }

  @Test
  void secretsAreNotShown() {
    AgentConfig config = load(Map.of("vagus.otlp.headers", "authorization=Bearer xyz"), Map.of());
    assertThat(config.otlp().headers()).containsEntry("authorization", "Bearer xyz");
    assertThat(EffectiveConfig.lines(config).toString())
        .contains("[authorization] (hidden)")
        .doesNotContain("xyz");
  }

  @Test
  void rulesAreHandedOnAsTheyStand() throws IOException {
    AgentConfig config = load(file("feedback:\n  rules:\n  - name: sent\n"), Map.of());
    assertThat(config.feedback()).containsKey("rules");
  }

  @Test
  void options_of_the_agent_are_separated_by_lines_or_by_commas_before_a_key() {
    assertThat(AgentOptions.parse("")).isEmpty();
    assertThat(
            AgentOptions.parse(
                "otlp.endpoint=http://a:1,resource.attributes=host.name=b,team=c,config=d"))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "otlp.endpoint",
                "http://a:1",
                "resource.attributes",
                "host.name=b,team=c",
                "config",
                "d"));
    assertThat(AgentOptions.parse("otlp.headers=a=b,queue.batch-size=1\nqueue.batch-size=2"))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("otlp.headers", "a=b,queue.batch-size=1", "queue.batch-size", "2"));
    assertThatThrownBy(() -> AgentOptions.parse("verbose"))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("'verbose' is not name=value");
  }

  @Test
  void options_of_the_agent_go_before_everything() {
    AgentConfig config =
        ConfigLoader.load(
            Map.of("vagus.queue.batch-size", "7"),
            Map.of("VAGUS_QUEUE_BATCH_SIZE", "8"),
            Map.of("queue.batch-size", "9"));
    assertThat(config.queue().batchSize()).isEqualTo(9);
    assertThatThrownBy(() -> ConfigLoader.load(Map.of(), Map.of(), Map.of("queue.bath-size", "9")))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("did you mean 'queue.batch-size'");
  }
}
