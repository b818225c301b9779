package dev.vagus.agent.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;

/** Cuts a streamed answer into events. An event that was cut is passed on as far as it goes. */
final class Events {
  /** Takes events in order. */
  interface Receiver {
    /**
     * One event.
     *
     * @param name of the event, null when it has none
     */
    void event(@Nullable String name, String data);
  }

  private Events() {}

  static void read(byte[] body, Framing framing, Receiver receiver) {
    switch (framing) {
      case SSE -> sse(new String(body, UTF_8), receiver);
      case LINES -> new String(body, UTF_8).lines().forEach(line -> line(line, receiver));
      case ARRAY -> array(new String(body, UTF_8), receiver);
      case AWS -> AwsFrames.read(body, receiver);
      case WHOLE -> receiver.event(null, new String(body, UTF_8));
    }
  }

  private static void line(String line, Receiver receiver) {
    if (!line.isBlank()) {
      receiver.event(null, line);
    }
  }

  private static void array(String text, Receiver receiver) {
    Json json = JsonReader.read(text);
    if (json.isObject()) {
      receiver.event(null, text);
    }
    for (Json element : json.elements()) {
      String raw = element.raw();
      if (raw != null) {
        receiver.event(null, raw);
      }
    }
  }

  private static void sse(String text, Receiver receiver) {
    String name = null;
    StringBuilder data = new StringBuilder();
    boolean any = false;
    for (String line : (Iterable<String>) text.lines()::iterator) {
      if (line.isEmpty()) {
        if (any) {
          receiver.event(name, data.toString());
        }
        name = null;
        data.setLength(0);
        any = false;
      } else if (line.startsWith("data:")) {
        data.append(any ? "\n" : "").append(line, valueStart(line, 5), line.length());
        any = true;
      } else if (line.startsWith("event:")) {
        name = line.substring(valueStart(line, 6));
      }
    }
    if (any) {
      receiver.event(name, data.toString());
    }
  }

  private static int valueStart(String line, int from) {
    return from < line.length() && line.charAt(from) == ' ' ? from + 1 : from;
  }
}
