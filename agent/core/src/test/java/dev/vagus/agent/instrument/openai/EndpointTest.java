package dev.vagus.agent.instrument.openai;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EndpointTest {
  @ParameterizedTest
  @CsvSource({
    "https://api.openai.com/v1, api.openai.com, 443, false",
    "http://localhost:8080/v1, localhost, 8080, false",
    "http://10.0.0.1, 10.0.0.1, 80, false",
    "https://acme.openai.azure.com, acme.openai.azure.com, 443, true",
    "https://acme.services.ai.azure.com/openai/v1, acme.services.ai.azure.com, 443, true",
  })
  void hostAndPort(String baseUrl, String address, int port, boolean azure) {
    assertThat(Endpoint.parse(baseUrl)).isEqualTo(new Endpoint(address, port, azure));
  }

  @ParameterizedTest
  @CsvSource({"not a url", "''", "file:/tmp"})
  void unknownWhenThereIsNone(String baseUrl) {
    assertThat(Endpoint.parse(baseUrl)).isEqualTo(Endpoint.UNKNOWN);
  }

  @Test
  void unknownOfAServiceWithoutOptions() {
    assertThat(Endpoint.optionsOf("no service")).isNull();
  }
}
