package dev.vagus.agent.http;

import dev.vagus.agent.content.MessageWriter;
import dev.vagus.agent.content.Rendering;
import dev.vagus.agent.inference.RequestFacts;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a dialect puts what a request says. */
final class Asked {
  final RequestFacts facts;
  final MessageWriter input;
  final MessageWriter system;
  final MessageWriter tools;
  @Nullable String model;
  boolean streaming;

  Asked(RequestFacts facts, Rendering rendering) {
    this.facts = facts;
    input = rendering.messages();
    system = rendering.messages();
    tools = rendering.messages();
  }

  /** Puts what was written into the facts. */
  void finish() {
    facts.inputMessages = input.json();
    facts.systemInstructions = system.json();
    facts.toolDefinitions = tools.json();
  }

  /** The strings of an array, or a single one; null when there is none. */
  static @Nullable List<String> strings(Json value) {
    List<String> strings = new ArrayList<>();
    String single = value.text();
    if (single != null) {
      strings.add(single);
    }
    for (Json element : value.elements()) {
      String text = element.text();
      if (text != null) {
        strings.add(text);
      }
    }
    return strings.isEmpty() ? null : strings;
  }

  /** The first number that is there. */
  static @Nullable Long integer(Json object, String... names) {
    for (String name : names) {
      Long number = object.integer(name);
      if (number != null) {
        return number;
      }
    }
    return null;
  }

  /** A text, or the JSON of what is there instead; the empty text for nothing. */
  static String textOrJson(Json value) {
    String text = value.text();
    String raw = text == null ? value.raw() : text;
    return raw == null ? "" : raw;
  }
}
