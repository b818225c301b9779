package dev.vagus.agent.instrument.openai;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.openai.core.JsonValue;
import com.openai.core.ObjectMappers;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.chat.completions.ChatCompletionCustomTool;
import com.openai.models.chat.completions.ChatCompletionMessageParam;
import dev.vagus.agent.inference.Inference;
import dev.vagus.agent.inference.RequestFacts;
import dev.vagus.agent.inference.ResponseFacts;
import dev.vagus.agent.inference.Usage;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChatMappingTest {
  private final EndedCalls ended = EndedCalls.installed();

  @Test
  void choicesInOrderWithTheirReasons() throws Exception {
    ResponseFacts facts =
        answer(
            "{'id':'c','model':'m','choices':["
                + "{'index':0,'finish_reason':'function_call','message':{'content':null,"
                + "'function_call':{'name':'f','arguments':'{}'}}},"
                + "{'index':1,'message':{'refusal':'No.'}}]}");
    assertThat(facts.finishReasons).containsExactly("tool_call", "error");
    assertThat(facts.outputMessages)
        .isEqualTo(
            "[{'role':'assistant','parts':[{'type':'tool_call','name':'f','arguments':{}}],"
                    .replace('\'', '"')
                + "'finish_reason':'tool_call'},{'role':'assistant','parts':[{'type':'text',"
                    .replace('\'', '"')
                + "'content':'No.'}],'finish_reason':'error'}]".replace('\'', '"'));
  }

  @Test
  void fieldsOfOtherTypesThanDocumentedAreUnknown() throws Exception {
    ResponseFacts facts =
        answer(
            "{'id':7,'model':{'x':1},'choices':'none','usage':{'prompt_tokens':'many',"
                + "'completion_tokens':3.0,'prompt_tokens_details':[]},'service_tier':null}");
    assertThat(facts.id).isNull();
    assertThat(facts.model).isNull();
    assertThat(facts.finishReasons).isNull();
    assertThat(facts.usage).isEqualTo(new Usage(null, 3L, null, null, null));
    assertThat(facts.serviceTier).isNull();
  }

  @Test
  void unheardOfWordsComeThrough() throws Exception {
    ResponseFacts facts =
        answer("{'choices':[{'finish_reason':'bored','message':{}}],'service_tier':'gold'}");
    assertThat(facts.finishReasons).containsExactly("bored");
    assertThat(facts.serviceTier).isEqualTo("gold");
  }

  @Test
  void reasoningOfCompatibleProviders() throws Exception {
    ResponseFacts facts =
        answer("{'choices':[{'message':{'content':'4','reasoning_content':'2+2'}}]}");
    assertThat(facts.outputMessages)
        .contains("{\"type\":\"reasoning\",\"content\":\"2+2\"},{\"type\":\"text\"");
  }

  @Test
  void cacheWritesAreCounted() throws Exception {
    ResponseFacts facts =
        answer(
            "{'usage':{'prompt_tokens':9,'completion_tokens':1,"
                + "'prompt_tokens_details':{'cached_tokens':2,'cache_write_tokens':5}}}");
    assertThat(facts.usage).isEqualTo(new Usage(9L, 1L, 2L, 5L, null));
  }

  @Test
  void customToolsAreDefined() {
    RequestFacts facts =
        request(
            ScriptedProvider.question().toBuilder()
                .addTool(
                    ChatCompletionCustomTool.builder()
                        .custom(
                            ChatCompletionCustomTool.Custom.builder()
                                .name("sql")
                                .description("Runs SQL")
                                .build())
                        .build())
                .build());
    assertThat(facts.toolDefinitions)
        .isEqualTo("[{\"type\":\"custom\",\"name\":\"sql\",\"description\":\"Runs SQL\"}]");
  }

  @Test
  void messagesOfAKindUnknownToTheLibraryDoNotHideTheOthers() throws Exception {
    ChatCompletionMessageParam odd =
        ObjectMappers.jsonMapper()
            .readValue("{\"role\":\"oracle\",\"content\":\"?\"}", ChatCompletionMessageParam.class);
    RequestFacts facts =
        request(
            ChatCompletionCreateParams.builder()
                .model("gpt-x")
                .messages(List.of(odd))
                .addUserMessage("Why?")
                .build());
    assertThat(facts.inputMessages).contains("Why?");
  }

  @Test
  @SuppressWarnings({"unchecked", "deprecation"})
  void valuesThatAreNotOfTheDocumentedTypeAreLeftOut() {
    RequestFacts facts =
        request(
            ChatCompletionCreateParams.builder()
                .model(JsonValue.from("odd-model"))
                .messages(JsonValue.from(List.of(Map.of("role", "user"))))
                .temperature(JsonValue.from("warm"))
                .maxTokens(5L)
                .build());
    assertThat(facts.temperature).isNull();
    assertThat(facts.maxTokens).isEqualTo(5);
    assertThat(facts.inputMessages).isNull();
  }

  private RequestFacts request(ChatCompletionCreateParams params) {
    Inference inference = EndedCalls.inference();
    ChatApi.INSTANCE.request(params, inference.request(), inference);
    inference.end();
    return ended.only().request();
  }

  private ResponseFacts answer(String json) throws JsonProcessingException {
    Inference inference = EndedCalls.inference();
    ChatApi.INSTANCE.answer(
        ObjectMappers.jsonMapper().readValue(json.replace('\'', '"'), ChatCompletion.class),
        inference);
    inference.end();
    return ended.only().response();
  }
}
