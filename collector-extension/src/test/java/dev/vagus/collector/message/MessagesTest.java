package dev.vagus.collector.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesTest {
  @Test
  void readsAConversationWithTools() throws Exception {
    List<Message> messages =
        Messages.read(
            """
            [{"role":"user","parts":[{"type":"text","content":"Weather in "},
               {"type":"image_url","url":"x"},{"type":"text","content":"Paris?"}],"name":"Ann"},
             {"role":"assistant","parts":[{"type":"reasoning","content":"hm"},
               {"type":"tool_call","id":"c1","name":"weather","arguments":{"city":"Paris"}}]},
             {"role":"tool","parts":[{"type":"tool_call_response","id":"c1","response":"rain"}]},
             {"role":"tool","parts":[{"type":"tool_call_response","result":3}]}]
            """);
    assertThat(messages)
        .extracting(Message::role)
        .containsExactly("user", "assistant", "tool", "tool");
    assertThat(messages.get(0).text()).isEqualTo("Weather in Paris?");
    assertThat(messages.get(0).parts().get(1)).isEqualTo(new Part.Other("image_url"));
    assertThat(messages.get(1).parts().get(1))
        .isInstanceOfSatisfying(
            Part.ToolCall.class,
            call -> {
              assertThat(call.id()).isEqualTo("c1");
              assertThat(call.arguments().path("city").asText()).isEqualTo("Paris");
            });
    assertThat(messages.get(3).parts().get(0))
        .isInstanceOfSatisfying(
            Part.ToolCallResponse.class,
            response -> {
              assertThat(response.id()).isNull();
              assertThat(response.response().asInt()).isEqualTo(3);
            });
  }

  @Test
  void nothingIsNoMessages() throws Exception {
    assertThat(Messages.read(null)).isEmpty();
    assertThat(Messages.read(" ")).isEmpty();
    assertThat(Messages.read("[]")).isEmpty();
    assertThat(Messages.instructions(null)).isEmpty();
    assertThat(Messages.tools(null)).isEmpty();
  }

  @Test
  void readsInstructions() throws Exception {
    assertThat(Messages.instructions("[{\"type\":\"text\",\"content\":\"Be kind.\"}]"))
        .isEqualTo("Be kind.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"hello", "{}", "[1]", "[{\"role\":\"user\"}]", "[{\"parts\":[]}]", "[{"})
  void saysWhatIsWrong(String json) {
    assertThatThrownBy(() -> Messages.read(json))
        .isInstanceOf(UnreadableMessages.class)
        .message()
        .isNotBlank();
  }
}
