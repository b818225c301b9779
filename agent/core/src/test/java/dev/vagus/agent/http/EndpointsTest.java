package dev.vagus.agent.http;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vagus.agent.inference.Operation;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointsTest {
  @AfterEach
  void forget() {
    Endpoints.alsoAt(List.of());
  }

  @ParameterizedTest
  @CsvSource({
    "api.openai.com, /v1/chat/completions, openai, CHAT",
    "gateway.internal, /llm/v1/chat/completions, openai, CHAT",
    "API.OpenAI.com, /v1/responses, openai, CHAT",
    "api.openai.com, /v1/embeddings, openai, EMBEDDINGS",
    "api.openai.com, /v1/completions, openai, TEXT_COMPLETION",
    "x.openai.azure.com, /openai/deployments/d/chat/completions, azure.ai.openai, CHAT",
    "x.openai.azure.com, /openai/deployments/d/embeddings, azure.ai.openai, EMBEDDINGS",
    "x.services.ai.azure.com, /models/embeddings, azure.ai.inference, EMBEDDINGS",
    "api.anthropic.com, /v1/messages, anthropic, CHAT",
    "api.mistral.ai, /v1/chat/completions, mistral_ai, CHAT",
    "api.cohere.com, /v2/chat, cohere, CHAT",
    "api.cohere.com, /v2/embed, cohere, EMBEDDINGS",
    "bedrock-runtime.eu-west-1.amazonaws.com, /model/a.b-v1%3A0/converse, aws.bedrock, CHAT",
    "bedrock-runtime.eu-west-1.amazonaws.com, /model/a.b/invoke, aws.bedrock, CHAT",
    "generativelanguage.googleapis.com, /v1beta/models/g:generateContent, gcp.gemini, GENERATE_CONTENT",
    "europe-aiplatform.googleapis.com, /v1/models/g:streamGenerateContent, gcp.vertex_ai, GENERATE_CONTENT",
  })
  void knowsTheProviders(String host, String path, String provider, Operation operation) {
    Endpoint endpoint = requireNonNull(Endpoints.of("POST", host, -1, path));
    assertThat(endpoint.provider).isEqualTo(provider);
    assertThat(endpoint.operation).isEqualTo(operation);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/api/chat",
        "/v2/chat",
        "/questions",
        "/surveys/responses",
        "/embeddings",
        "/chat",
        "/model/x/invoke",
        "/v1/messages/batches",
        "/v1/traces",
        "/orders/7/completions"
      })
  void leavesOtherServicesAlone(String path) {
    assertThat(Endpoints.of("POST", "shop.example.org", -1, path)).isNull();
  }

  @Test
  void onlyPostIsAModelCall() {
    assertThat(Endpoints.of("GET", "api.openai.com", -1, "/v1/chat/completions")).isNull();
    assertThat(Endpoints.of(null, "api.openai.com", -1, "/v1/chat/completions")).isNull();
    assertThat(Endpoints.of("POST", "api.openai.com", -1, null)).isNull();
  }

  @Test
  void ollamaIsKnownByItsPort() {
    assertThat(Endpoints.of("POST", "localhost", 11434, "/api/chat")).isNotNull();
    assertThat(Endpoints.of("POST", "localhost", 8080, "/api/chat")).isNull();
  }

  @Test
  void hostsThatTheOperatorNamed() {
    Endpoints.alsoAt(List.of("localhost:8080", "*.llm.example.org"));
    assertThat(Endpoints.of("POST", "localhost", 8080, "/api/chat")).isNotNull();
    assertThat(Endpoints.of("POST", "localhost", 8081, "/api/chat")).isNull();
    assertThat(Endpoints.of("POST", "eu.llm.example.org", 443, "/v2/chat")).isNotNull();
  }

  @Test
  void thePathMayNameTheModel() {
    Endpoint bedrock =
        requireNonNull(
            Endpoints.of(
                "POST",
                "bedrock-runtime.us-east-1.amazonaws.com",
                -1,
                "/model/a.b-v1%3A0/converse"));
    assertThat(bedrock.model).isEqualTo("a.b-v1:0");
    Endpoint azure =
        requireNonNull(
            Endpoints.of(
                "POST", "x.openai.azure.com", -1, "/openai/deployments/my-gpt/chat/completions"));
    assertThat(azure.model).isEqualTo("my-gpt");
  }
}
