package dev.vagus.agent.instrument.openai;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.openai.core.ObjectMappers;
import com.openai.models.responses.Response;
import com.openai.models.responses.ResponseCreateParams;
import com.openai.models.responses.ResponseInputItem;
import com.openai.models.responses.ResponseStreamEvent;
import com.openai.models.responses.Tool;
import dev.vagus.agent.inference.Inference;
import dev.vagus.agent.inference.RequestFacts;
import dev.vagus.agent.inference.ResponseFacts;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResponsesMappingTest {
  private final EndedCalls ended = EndedCalls.installed();

  @Test
  void itemsThatAreNeitherSaidNorThought() throws Exception {
    ResponseFacts facts =
        answer(
            "{'id':'r','status':'completed','output':["
                + "{'type':'web_search_call','id':'ws_1','status':'completed'},"
                + "{'type':'custom_tool_call','call_id':'k','name':'sql','input':'select 1'},"
                + "{'type':'from_the_future','id':'f'}]}");
    assertThat(facts.finishReasons).containsExactly("tool_call");
    assertThat(facts.outputMessages)
        .contains("\"type\":\"web_search_call\"")
        .contains("ws_1")
        .contains("\"name\":\"sql\"")
        .contains("select 1");
  }

  @Test
  void statusBecomesTheFinishReason() throws Exception {
    assertThat(reasons("'status':'completed'")).containsExactly("stop");
    assertThat(reasons("'status':'failed'")).containsExactly("error");
    assertThat(reasons("'status':'cancelled'")).containsExactly("cancelled");
    assertThat(reasons("'status':'incomplete','incomplete_details':{'reason':'max_output_tokens'}"))
        .containsExactly("length");
    assertThat(reasons("'status':'incomplete','incomplete_details':{'reason':'content_filter'}"))
        .containsExactly("content_filter");
  }

  @Test
  void inputsOfEveryKind() throws Exception {
    RequestFacts facts =
        request(
            "[{'type':'message','role':'user','content':[{'type':'input_text','text':'Look'},"
                + "{'type':'input_image','image_url':'data:image/png;base64,AAAA','detail':'auto'},"
                + "{'type':'input_file','file_id':'file_1'}]},"
                + "{'type':'reasoning','id':'rs','summary':[{'type':'summary_text','text':'Hm'}]},"
                + "{'type':'custom_tool_call_output','call_id':'k','output':'done'},"
                + "{'type':'item_reference','id':'msg_9'}]");
    assertThat(facts.inputMessages)
        .contains("{\"type\":\"text\",\"content\":\"Look\"}")
        .contains(
            "{\"type\":\"blob\",\"modality\":\"image\",\"mime_type\":\"image/png\",\"size\":3}")
        .contains("\"file_id\":\"file_1\"")
        .contains("{\"type\":\"reasoning\",\"content\":\"Hm\"}")
        .contains("\"response\":\"done\"")
        .contains("\"type\":\"item_reference\"");
  }

  @Test
  void hostedToolsAreDefinedByTheirType() throws Exception {
    Tool search = read("{'type':'web_search'}", Tool.class);
    Tool mcp = read("{'type':'mcp','server_label':'wiki','server_url':'https://w'}", Tool.class);
    RequestFacts facts = map(params().tools(List.of(search, mcp)).build());
    assertThat(facts.toolDefinitions)
        .isEqualTo(
            "[{\"type\":\"web_search\",\"name\":\"web_search\"},"
                + "{\"type\":\"mcp\",\"name\":\"wiki\"}]");
  }

  @Test
  void streamThatStopsInTheMiddleKeepsWhatCame() throws Exception {
    ResponseFacts facts =
        stream(
            "{'type':'response.created','response':{'id':'r','model':'m'}}",
            "{'type':'response.output_item.done','item':{'type':'function_call','call_id':'c',"
                + "'name':'f','arguments':'{}'}}",
            "{'type':'response.output_text.delta','delta':'Hel'}",
            "{'type':'response.output_text.delta','delta':'lo'}",
            "{'type':'error','code':'server_error','message':'Sorry'}");
    assertThat(facts.id).isEqualTo("r");
    assertThat(facts.model).isEqualTo("m");
    assertThat(facts.errorType).isEqualTo("server_error");
    assertThat(facts.finishReasons).containsExactly("error");
    assertThat(facts.outputMessages).contains("\"name\":\"f\"").contains("\"content\":\"Hello\"");
  }

  private List<String> reasons(String members) throws JsonProcessingException {
    ResponseFacts facts = answer("{" + members + ",'output':[]}");
    return facts.finishReasons == null ? List.of() : facts.finishReasons;
  }

  private ResponseFacts answer(String json) throws JsonProcessingException {
    Inference inference = EndedCalls.inference();
    ResponsesApi.INSTANCE.answer(read(json, Response.class), inference);
    return last(inference).response();
  }

  private ResponseFacts stream(String... events) throws JsonProcessingException {
    Inference inference = EndedCalls.inference();
    Api.Chunks chunks = ResponsesApi.INSTANCE.chunks(true);
    for (String event : events) {
      chunks.add(read(event, ResponseStreamEvent.class));
    }
    chunks.facts(inference);
    return last(inference).response();
  }

  private RequestFacts request(String items) throws JsonProcessingException {
    List<ResponseInputItem> input = new ArrayList<>();
    for (var item : ObjectMappers.jsonMapper().readTree(items.replace('\'', '"'))) {
      input.add(read(item.toString(), ResponseInputItem.class));
    }
    return map(params().inputOfResponse(input).build());
  }

  private RequestFacts map(ResponseCreateParams params) {
    Inference inference = EndedCalls.inference();
    ResponsesApi.INSTANCE.request(params, inference.request(), inference);
    return last(inference).request();
  }

  private dev.vagus.agent.inference.FinishedCall last(Inference inference) {
    inference.end();
    return ended.all().get(ended.all().size() - 1);
  }

  private static ResponseCreateParams.Builder params() {
    return ResponseCreateParams.builder().model("gpt-x").input("Why?");
  }

  private static <T> T read(String json, Class<T> type) throws JsonProcessingException {
    return ObjectMappers.jsonMapper().readValue(json.replace('\'', '"'), type);
  }
}
