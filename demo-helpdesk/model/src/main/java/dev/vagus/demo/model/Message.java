package dev.vagus.demo.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** One message of a request, its text parts joined. */
record Message(String role, String text) {

  static List<Message> list(JsonNode messages, String param) throws ApiError {
    if (!messages.isArray() || messages.isEmpty()) {
      throw ApiError.missing(param);
    }
    List<Message> list = new ArrayList<>();
    for (int i = 0; i < messages.size(); i++) {
      JsonNode role = messages.get(i).path("role");
      if (!role.isTextual()) {
        throw ApiError.missing(param + "[" + i + "].role");
      }
      list.add(new Message(role.textValue(), text(messages.get(i).path("content"))));
    }
    return list;
  }

  private static String text(JsonNode content) {
    if (!content.isArray()) {
      return content.asText("");
    }
    StringBuilder joined = new StringBuilder();
    for (JsonNode part : content) {
      joined.append(part.path("text").asText(""));
    }
    return joined.toString();
  }
}
