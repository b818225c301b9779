package dev.vagus.demo.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.SplittableRandom;

/** {@code POST /v1/embeddings}: unit vectors that depend on the text only. */
final class Embeddings implements Route {
  private static final int DIMENSIONS = 1536;

  private final ServedTally tally;

  Embeddings(ServedTally tally) {
    this.tally = tally;
  }

  @Override
  public void serve(Exchange exchange) throws IOException, ApiError {
    JsonNode request = exchange.body();
    OfferedModel model = Route.model(request, true);
    List<String> inputs = inputs(request.path("input"));
    int dimensions = request.path("dimensions").asInt(DIMENSIONS);
    if (dimensions < 1 || dimensions > DIMENSIONS) {
      throw ApiError.invalid(
          "dimensions", "Invalid 'dimensions': expected 1 to " + DIMENSIONS + ".");
    }
    boolean base64 = request.path("encoding_format").asText("float").equals("base64");
    ObjectNode body = JsonNodeFactory.instance.objectNode().put("object", "list");
    var data = body.putArray("data");
    int tokens = 0;
    for (int i = 0; i < inputs.size(); i++) {
      tokens += Tokens.of(inputs.get(i));
      ObjectNode item = data.addObject().put("object", "embedding").put("index", i);
      float[] vector = vector(inputs.get(i), dimensions);
      if (base64) {
        item.put("embedding", encode(vector));
      } else {
        var numbers = item.putArray("embedding");
        for (float number : vector) {
          numbers.add(number);
        }
      }
    }
    body.put("model", model.snapshot());
    body.putObject("usage").put("prompt_tokens", tokens).put("total_tokens", tokens);
    tally.count(model, tokens, 0);
    Route.pause(model.firstWord());
    exchange.answer(200, body);
  }

  private static List<String> inputs(JsonNode input) throws ApiError {
    if (input.isTextual()) {
      return List.of(input.textValue());
    }
    if (!input.isArray() || input.isEmpty()) {
      throw ApiError.missing("input");
    }
    List<String> inputs = new ArrayList<>();
    for (JsonNode one : input) {
      if (!one.isTextual()) {
        throw ApiError.invalid("input", "Invalid 'input': expected text or a list of texts.");
      }
      inputs.add(one.textValue());
    }
    return inputs;
  }

  private static float[] vector(String text, int dimensions) {
    SplittableRandom random = new SplittableRandom(text.hashCode());
    float[] vector = new float[dimensions];
    double squares = 0;
    for (int i = 0; i < dimensions; i++) {
      vector[i] = (float) (random.nextDouble() - 0.5);
      squares += vector[i] * vector[i];
    }
    double length = Math.sqrt(squares);
    for (int i = 0; i < dimensions; i++) {
      vector[i] = (float) (vector[i] / length);
    }
    return vector;
  }

  private static String encode(float[] vector) {
    ByteBuffer bytes = ByteBuffer.allocate(4 * vector.length).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asFloatBuffer().put(vector);
    return Base64.getEncoder().encodeToString(bytes.array());
  }
}
