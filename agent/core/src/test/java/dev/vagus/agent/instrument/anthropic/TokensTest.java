package dev.vagus.agent.instrument.anthropic;

import static org.assertj.core.api.Assertions.assertThat;

import com.anthropic.core.JsonValue;
import dev.vagus.agent.inference.Usage;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TokensTest {
  @Test
  void cachedTokensAreAddedToTheInput() {
    JsonValue usage =
        JsonValue.from(
            Map.of(
                "input_tokens", 6,
                "cache_read_input_tokens", 4,
                "cache_creation_input_tokens", 2,
                "output_tokens", 5));
    assertThat(Tokens.of(usage)).isEqualTo(new Usage(12L, 5L, 4L, 2L, null));
  }

  @Test
  void streamWithoutItsLastEventHasNoOutput() {
    JsonValue first = JsonValue.from(Map.of("input_tokens", 6, "output_tokens", 1));
    assertThat(Tokens.of(first, null)).isEqualTo(new Usage(6L, null, null, null, null));
  }

  @Test
  void lastEventKnowsBetter() {
    JsonValue first = JsonValue.from(Map.of("input_tokens", 6, "cache_read_input_tokens", 1));
    JsonValue last = JsonValue.from(Map.of("input_tokens", 7, "output_tokens", 9));
    assertThat(Tokens.of(first, last)).isEqualTo(new Usage(8L, 9L, 1L, null, null));
  }

  @Test
  void unknownStaysUnknown() {
    assertThat(Tokens.of(null)).isNull();
    assertThat(Tokens.of(JsonValue.from(Map.of("cache_read_input_tokens", 4))))
        .isEqualTo(new Usage(null, null, 4L, null, null));
  }
}
