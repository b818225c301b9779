package dev.vagus.collector.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vagus.collector.reward.TrackSettings;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigSourcesTest {
  private static final Map<String, String> NONE = Map.of();
  @TempDir Path directory;

  @Test
  void needsNothing() {
    CollectorConfig config = ConfigSources.read(null, NONE, NONE).config();
    assertThat(config.receive()).isEqualTo(ReceiveConfig.DEFAULTS);
    assertThat(config.store()).isEqualTo(StoreConfig.DEFAULTS);
    assertThat(config.rewards()).isEqualTo(TrackSettings.DEFAULTS);
    assertThat(config.emit().endpoint()).isNull();
  }

  @Test
  void aPropertyBeatsAVariableBeatsTheFile() throws IOException {
    Path file =
        file(
            """
            receive:
              host: 0.0.0.0
              httpPort: 1
              grpcPort: 2
            rewards:
              referenceCost: {EUR: 0.5}
              seconds: {chat: 2-20}
            """);
    CollectorConfig config =
        ConfigSources.read(
                file,
                Map.of(
                    "VAGUS_COLLECTOR_RECEIVE_HTTP_PORT", "10",
                    "VAGUS_COLLECTOR_RECEIVE_GRPC_PORT", "20",
                    "VAGUS_COLLECTOR_REWARDS_REFERENCE_COST_USD", "2",
                    "PATH", "/bin"),
                Map.of("vagus.collector.receive.httpPort", "100", "java.version", "17"))
            .config();
    assertThat(config.receive().host()).isEqualTo("0.0.0.0");
    assertThat(config.receive().httpPort()).isEqualTo(100);
    assertThat(config.receive().grpcPort()).isEqualTo(20);
    assertThat(config.rewards().referenceCost())
        .isEqualTo(Map.of("EUR", new BigDecimal("0.5"), "USD", new BigDecimal("2")));
    assertThat(config.rewards().seconds()).containsEntry("chat", new TrackSettings.Range(2, 20));
  }

  @Test
  void namesAnUnknownKeyAndTheNearest() throws IOException {
    Path file = file("recieve:\n  httpPort: 1\n");
    assertThatThrownBy(() -> ConfigSources.read(file, NONE, NONE))
        .isInstanceOf(ConfigurationProblem.class)
        .hasMessage(
            "unknown key 'recieve.httpPort' in " + file + "; did you mean 'receive.httpPort'?");
    assertThatThrownBy(
            () -> ConfigSources.read(null, NONE, Map.of("vagus.collector.store.pth", "x")))
        .hasMessageContaining("did you mean 'vagus.collector.store.path'?");
  }

  @Test
  void saysWhatIsWrongWithTheFile() throws IOException {
    Path tabs = file("receive:\n\thost: x\n");
    assertThatThrownBy(() -> ConfigSources.read(tabs, NONE, NONE))
        .isInstanceOf(ConfigurationProblem.class)
        .hasMessageContaining(tabs + " line 2")
        .hasMessageNotContaining("\n");
    Path missing = directory.resolve("missing.yaml");
    assertThatThrownBy(() -> ConfigSources.read(missing, NONE, NONE))
        .isInstanceOf(ConfigurationProblem.class)
        .hasMessageContaining("cannot read the configuration file " + missing);
    assertThat(ConfigSources.read(file(""), NONE, NONE).config().receive())
        .isEqualTo(ReceiveConfig.DEFAULTS);
  }

  @ParameterizedTest
  @CsvSource({
    "receive.httpPort, seven, a whole number",
    "receive.httpPort, 70000, from 0 to 65535",
    "receive.grpcPort, 4318, must differ",
    "receive.maxBodyBytes, 1TB, 32MiB",
    "store.conversationWindow, week, 7d",
    "store.memory, much, 1GB",
    "rewards.seconds.chat, 30-1, 1-30",
    "rewards.referenceCost.USD, 0, greater than 0",
    "emit.endpoint, nowhere, http://host:4318"
  })
  void namesTheKeyOfAWrongValue(String key, String value, String expected) {
    assertThatThrownBy(
            () -> ConfigSources.read(null, NONE, Map.of("vagus.collector." + key, value)).config())
        .isInstanceOf(ConfigurationProblem.class)
        .hasMessageContaining(key)
        .hasMessageContaining(value)
        .hasMessageContaining(expected);
  }

  private Path file(String text) throws IOException {
    return Files.writeString(Files.createTempFile(directory, "vagus", ".yaml"), text);
  }
}
