package dev.vagus.agent.cost;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vagus.agent.config.ConfigException;
import dev.vagus.agent.config.CostConfig;
import dev.vagus.agent.inference.CallStart;
import dev.vagus.agent.inference.Operation;
import dev.vagus.agent.inference.ResponseFacts;
import dev.vagus.agent.inference.Usage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriceBookTest {
  private static final long NOON = nanos("2026-11-22T12:00:00Z");

  private final Prices prices = PriceBook.open(CostConfig.DEFAULT);

  @TempDir private Path dir = Path.of("");

  private static long nanos(String when) {
    return Instant.parse(when).getEpochSecond() * 1_000_000_000L;
  }

  private static CallStart call(String provider, String model, @Nullable String server) {
    return new CallStart("test", Operation.CHAT, provider, model, server, 443, false);
  }

  private @Nullable Cost cost(
      Prices of, String provider, String model, @Nullable Usage usage, long when) {
    ResponseFacts response = new ResponseFacts();
    response.usage = usage;
    return of.cost(call(provider, model, null), response, when);
  }

  /** Published vectors, computed with the library the catalogue comes from. */
  @ParameterizedTest
  @CsvSource({
    "openai, gpt-3.5-turbo, 1000, 100, , , 0.00065",
    "anthropic, claude-sonnet-4, 4740, 255, , 4735, 0.02159625",
    "openai, gpt-4o-2024-08-06, 100000, 2000, 60000, , 0.195",
    "gcp.gemini, gemini-2.5-pro, 200000, 2000, , , 0.27",
    "gcp.gemini, gemini-2.5-pro, 200001, 2000, , , 0.5300025",
  })
  void costsWhatTheVectorsSay(
      String provider, String model, long in, long out, Long read, Long write, double usd) {
    Cost cost = cost(prices, provider, model, new Usage(in, out, read, write, null), NOON);
    assertThat(cost).isEqualTo(new Cost(usd, "USD", "catalogue", "0.1.8"));
  }

  @Test
  void moreCachedThanInputHasNoPrice() {
    assertThat(cost(prices, "openai", "gpt-4o", new Usage(10L, 1L, 20L, null, null), NOON))
        .isNull();
  }

  @Test
  void whatIsNotKnownHasNoPrice() {
    assertThat(cost(prices, "openai", "my-own-model", new Usage(1L, 1L, null, null, null), NOON))
        .isNull();
    assertThat(cost(prices, "openai", "gpt-4o", null, NOON)).isNull();
    assertThat(cost(prices, "openai", "gpt-4o", new Usage(1L, null, null, null, null), NOON))
        .isNull();
    assertThat(cost(Prices.NONE, "openai", "gpt-4o", new Usage(1L, 1L, null, null, null), NOON))
        .isNull();
  }

  @Test
  void theModelThatAnsweredGoesBeforeTheOneAskedFor() {
    ResponseFacts response = new ResponseFacts();
    response.usage = new Usage(1_000_000L, 0L, null, null, null);
    response.model = "gpt-4o-mini-2024-07-18";
    Cost cost = prices.cost(call("openai", "gpt-4o", null), response, NOON);
    assertThat(requireNonNull(cost).amount()).isEqualTo(0.15);
    response.model = "a-model-nobody-knows";
    cost = prices.cost(call("openai", "gpt-4o", null), response, NOON);
    assertThat(requireNonNull(cost).amount()).isEqualTo(2.5);
  }

  @Test
  void theServerSaysWhoIsPaid() {
    ResponseFacts response = new ResponseFacts();
    response.usage = new Usage(1_000_000L, 0L, null, null, null);
    Cost cost = prices.cost(call("openai", "deepseek-chat", "api.deepseek.com"), response, NOON);
    assertThat(cost).isNotNull();
    assertThat(prices.cost(call("openai", "deepseek-chat", "localhost"), response, NOON)).isNull();
  }

  @Test
  void theTimeOfTheCallDecides() {
    PriceList list = new PriceList();
    list.add("", TokenPrices.of(java.util.Map.of("input", Rate.parse("1"))));
    list.add("2026-06-01", TokenPrices.of(java.util.Map.of("input", Rate.parse("2"))));
    list.add("22:00:00Z/02:00:00Z", TokenPrices.of(java.util.Map.of("input", Rate.parse("3"))));
    Usage one = new Usage(1_000_000L, null, null, null, null);
    assertThat(list.at(nanos("2026-05-31T12:00:00Z")).picos(one, false))
        .isEqualTo(1_000000_000000L);
    assertThat(list.at(nanos("2026-06-01T12:00:00Z")).picos(one, false))
        .isEqualTo(2_000000_000000L);
    assertThat(list.at(nanos("2026-06-01T01:59:59Z")).picos(one, false))
        .isEqualTo(3_000000_000000L);
    assertThat(list.at(nanos("2026-06-01T02:00:00Z")).picos(one, false))
        .isEqualTo(2_000000_000000L);
  }

  private Prices operator(String yaml) throws IOException {
    Path file = dir.resolve("prices.yaml");
    Files.writeString(file, yaml);
    return PriceBook.open(new CostConfig(true, file.toString()));
  }

  @Test
  void theOperatorsPriceWins() throws IOException {
    Prices own = operator("- {model: 'gpt-4o*', input_mtok: 1, output_mtok: 0.5, currency: EUR}\n");
    Usage usage = new Usage(1_000_000L, 1_000_000L, null, null, null);
    assertThat(cost(own, "openai", "gpt-4o-2024-08-06", usage, NOON))
        .isEqualTo(new Cost(1.5, "EUR", "operator", null));
    assertThat(requireNonNull(cost(own, "openai", "gpt-3.5-turbo", usage, NOON)).source())
        .isEqualTo("catalogue");
  }

  @Test
  void aWrongFileIsNamed() {
    assertThatThrownBy(() -> operator("- {model: x, input_mtokk: 1}\n"))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("prices[0].input_mtokk")
        .hasMessageContaining("did you mean 'input_mtok'?");
    assertThatThrownBy(() -> operator("- {model: x, input_mtok: cheap}\n"))
        .hasMessageContaining("is not a price: 'cheap'");
    assertThatThrownBy(() -> operator("- {model: x, input_mtok: 1, currency: Dollar}\n"))
        .hasMessageContaining("ISO 4217");
    assertThatThrownBy(() -> PriceBook.open(new CostConfig(true, dir + "/none.yaml")))
        .hasMessageEndingWith("none.yaml: no such file");
  }
}
