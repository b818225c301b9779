package dev.vagus.agent.instrument.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.openai.core.http.HttpResponseFor;
import com.openai.core.http.StreamResponse;
import com.openai.errors.OpenAIInvalidDataException;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionChunk;
import dev.vagus.agent.inference.ChunkTimes;
import dev.vagus.agent.inference.FinishedCall;
import dev.vagus.agent.inference.StreamEnding;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ObservedResponseTest {
  private static final String ANSWER =
      "{\"id\":\"c1\",\"choices\":[{\"index\":0,\"finish_reason\":\"stop\","
          + "\"message\":{\"content\":\"Because.\"}}]}";
  private static final String[] EVENTS = {
    "{\"id\":\"c1\",\"choices\":[{\"index\":0,\"delta\":{\"content\":\"Be\"}}]}",
    "{\"id\":\"c1\",\"choices\":[{\"index\":0,\"delta\":{\"content\":\"cause.\"},"
        + "\"finish_reason\":\"stop\"}]}",
    "[DONE]"
  };

  private final EndedCalls ended = EndedCalls.installed();

  @Test
  void parsingTwiceGivesTheSameAnswerAndOneCall() {
    HttpResponseFor<ChatCompletion> response = new ScriptedProvider(ANSWER).call();
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.requestId()).contains("req_7");
    assertThat(response.parse()).isSameAs(response.parse());
    response.close();

    FinishedCall call = ended.only();
    assertThat(call.start().serverAddress()).isEqualTo("example.org");
    assertThat(call.start().serverPort()).isEqualTo(8443);
    assertThat(call.start().requestModel()).isEqualTo("gpt-x");
    assertThat(call.response().id).isEqualTo("c1");
    assertThat(call.response().outputMessages).contains("Because.");
    assertThat(call.request().inputMessages).contains("Why?");
  }

  @Test
  void bodyIsReadAsItIsAndMappedAtItsEnd() throws Exception {
    HttpResponseFor<ChatCompletion> response = new ScriptedProvider(ANSWER).call();
    byte[] body = response.body().readAllBytes();
    assertThat(new String(body, StandardCharsets.UTF_8)).isEqualTo(ANSWER);
    assertThat(ended.only().response().outputMessages).contains("Because.");
  }

  @Test
  void bodyThatIsNotReadToItsEndLeavesTheAnswerUnknown() throws Exception {
    HttpResponseFor<ChatCompletion> response = new ScriptedProvider(ANSWER).call();
    assertThat(response.body().read()).isEqualTo('{');
    response.close();
    assertThat(ended.only().response().id).isNull();
    assertThat(ended.only().error()).isNull();
  }

  @Test
  void rawBodyOfAStreamIsMappedEventByEvent() throws Exception {
    var response = ScriptedProvider.streaming(EVENTS).stream();
    response.body().readAllBytes();
    FinishedCall call = ended.only();
    assertThat(call.ending()).isEqualTo(StreamEnding.EXHAUSTED);
    assertThat(call.response().outputMessages).contains("Because.");
    assertThat(call.chunks()).isNotNull();
  }

  @Test
  void unreadAnswerEndsWhenItIsClosed() {
    new ScriptedProvider(ANSWER).call().close();
    assertThat(ended.only().error()).isNull();
    ScriptedProvider.streaming(EVENTS).stream().close();
    assertThat(ended.all()).hasSize(2);
    assertThat(ended.all().get(1).ending()).isEqualTo(StreamEnding.CLOSED_EARLY);
  }

  @Test
  void failureToParseIsTheApplicationsToSeeAndEndsTheCall() {
    HttpResponseFor<ChatCompletion> response = new ScriptedProvider("<html>").call();
    assertThatThrownBy(response::parse).isInstanceOf(OpenAIInvalidDataException.class);
    assertThat(ended.only().error()).isInstanceOf(OpenAIInvalidDataException.class);
  }

  @Test
  void parsedStreamIsOneObjectAndOneCall() {
    var response = ScriptedProvider.streaming(EVENTS).stream();
    StreamResponse<ChatCompletionChunk> stream = response.parse();
    assertThat(response.parse()).isSameAs(stream);
    assertThat(stream.stream().count()).isEqualTo(2);
    stream.close();
    FinishedCall call = ended.only();
    assertThat(call.ending()).isEqualTo(StreamEnding.EXHAUSTED);
    assertThat(call.response().finishReasons).containsExactly("stop");
    assertThat(call.chunks()).isNotNull().extracting(ChunkTimes::chunks).isEqualTo(2);
  }

  @Test
  void closingTheStreamOfChunksIsAnEnding() {
    try (var chunks = ScriptedProvider.streaming(EVENTS).stream().parse().stream()) {
      assertThat(chunks.findFirst()).isPresent();
    }
    FinishedCall call = ended.only();
    assertThat(call.ending()).isEqualTo(StreamEnding.CLOSED_EARLY);
    assertThat(call.response().outputMessages).contains("Be").doesNotContain("cause");
    assertThat(call.response().finishReasons).containsExactly("error");
  }
}
