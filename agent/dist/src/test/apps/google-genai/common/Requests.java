import com.google.genai.types.Content;
import com.google.genai.types.FunctionCall;
import com.google.genai.types.FunctionDeclaration;
import com.google.genai.types.FunctionResponse;
import com.google.genai.types.GenerateContentConfig;
import com.google.genai.types.Part;
import com.google.genai.types.Schema;
import com.google.genai.types.Tool;
import com.google.genai.types.Type;
import java.util.Base64;
import java.util.List;
import java.util.Map;

final class Requests {
  private Requests() {}

  static GenerateContentConfig tools() {
    return GenerateContentConfig.builder()
        .tools(
            List.of(
                Tool.builder()
                    .functionDeclarations(
                        List.of(
                            FunctionDeclaration.builder()
                                .name("get_weather")
                                .description("Weather of a city")
                                .parameters(
                                    Schema.builder()
                                        .type(Type.Known.OBJECT)
                                        .properties(
                                            Map.of(
                                                "city",
                                                Schema.builder().type(Type.Known.STRING).build()))
                                        .required(List.of("city"))
                                        .build())
                                .build()))
                    .build()))
        .build();
  }

  static GenerateContentConfig parameters() {
    return GenerateContentConfig.builder()
        .temperature(0.5f)
        .topP(0.9f)
        .topK(40f)
        .maxOutputTokens(77)
        .frequencyPenalty(0.25f)
        .presencePenalty(-0.5f)
        .seed(42)
        .candidateCount(2)
        .stopSequences(List.of("END", "STOP"))
        .responseMimeType("application/json")
        .systemInstruction(Content.fromParts(Part.fromText("Be brief."), Part.fromText("Be kind.")))
        .build();
  }

  static List<Content> toolResult(String name) {
    return List.of(
        Content.fromParts(Part.fromText(Clients.hello(name))),
        Content.builder()
            .role("model")
            .parts(
                List.of(
                    Part.builder()
                        .functionCall(
                            FunctionCall.builder()
                                .id("call_1")
                                .name("get_weather")
                                .args(Map.of("city", "Paris"))
                                .build())
                        .build()))
            .build(),
        Content.builder()
            .role("user")
            .parts(
                List.of(
                    Part.builder()
                        .functionResponse(
                            FunctionResponse.builder()
                                .id("call_1")
                                .name("get_weather")
                                .response(Map.of("output", "rainy"))
                                .build())
                        .build()))
            .build());
  }

  static Content multimodal() {
    return Content.fromParts(
        Part.fromText("What is this?"),
        Part.fromBytes(Base64.getDecoder().decode("AAAABBBB"), "image/png"),
        Part.fromUri("https://example.org/cat.png", "image/png"));
  }

  static String huge() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; text.length() < 2_000_000; i++) {
      text.append("line ").append(i).append(" of a very long prompt\n");
    }
    return text.toString();
  }
}
