package dev.vagus.agent.openai;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What {@link FakeOpenAi} says. */
final class Answers {
  /** Characters of the answer when it behaves {@code huge}. */
  static final int HUGE = 400_000;

  private static final String ARGUMENTS = "{\\\"city\\\":\\\"Paris\\\"}";
  private static final String USAGE =
      "{\"prompt_tokens\":12,\"completion_tokens\":5,\"total_tokens\":17,"
          + "\"prompt_tokens_details\":{\"cached_tokens\":4},"
          + "\"completion_tokens_details\":{\"reasoning_tokens\":2}}";

  private Answers() {}

  /** The whole answer of {@code api}. */
  static String whole(String behaviour, String api, String model) {
    return switch (api) {
      case "chat/completions" -> chat(behaviour, model);
      case "responses" -> response(behaviour, model, status(behaviour));
      case "embeddings" ->
          "{\"object\":\"list\",\"data\":[{\"object\":\"embedding\",\"index\":0,"
              + "\"embedding\":[0.5,0.25]}],\"model\":\""
              + model
              + "-2026\",\"usage\":{\"prompt_tokens\":3,\"total_tokens\":3}}";
      case "completions" -> completion(model, " a time", "\"stop\"", ",\"usage\":" + USAGE);
      default -> throw new IllegalArgumentException(api);
    };
  }

  /** The lines of a streamed answer of {@code api}. */
  static List<String> events(String behaviour, String api, String model, boolean usage) {
    return switch (api) {
      case "chat/completions" -> chatEvents(behaviour, model, usage);
      case "responses" -> responseEvents(behaviour, model);
      case "completions" ->
          data(
              completion(model, " a", "null", ""),
              completion(model, " time", "\"stop\"", ""),
              "[DONE]");
      default -> throw new IllegalArgumentException(api);
    };
  }

  private static String chat(String behaviour, String model) {
    if (behaviour.equals("sparse")) {
      return "{\"id\":\"chatcmpl-1\",\"choices\":[{\"message\":{\"content\":\"Hi\"}}]}";
    }
    String message =
        switch (behaviour) {
          case "tools" ->
              "{\"role\":\"assistant\",\"content\":null,\"tool_calls\":[{\"id\":\"call_1\","
                  + "\"type\":\"function\",\"function\":{\"name\":\"get_weather\",\"arguments\":\""
                  + ARGUMENTS
                  + "\"}}]}";
          case "tools2" ->
              "{\"role\":\"assistant\",\"content\":null,\"tool_calls\":["
                  + toolCall("call_1", ARGUMENTS)
                  + ","
                  + toolCall("call_2", ARGUMENTS.replace("Paris", "Rome"))
                  + "]}";
          case "huge" -> "{\"role\":\"assistant\",\"content\":\"" + "x".repeat(HUGE) + "\"}";
          default -> "{\"role\":\"assistant\",\"content\":\"Hello there\",\"refusal\":null}";
        };
    String reason = behaviour.startsWith("tools") ? "tool_calls" : "stop";
    return "{\"id\":\"chatcmpl-1\",\"object\":\"chat.completion\",\"created\":1,\"model\":\""
        + model
        + "-2026\",\"choices\":[{\"index\":0,\"message\":"
        + message
        + ",\"logprobs\":null,\"finish_reason\":\""
        + reason
        + "\"}],\"usage\":"
        + USAGE
        + ",\"service_tier\":\"default\",\"system_fingerprint\":\"fp_1\"}";
  }

  private static String toolCall(String id, String arguments) {
    return "{\"id\":\""
        + id
        + "\",\"type\":\"function\",\"function\":{\"name\":\"get_weather\",\"arguments\":\""
        + arguments
        + "\"}}";
  }

  private static List<String> chatEvents(String behaviour, String model, boolean usage) {
    if (behaviour.equals("sparse")) {
      return data(
          "{\"id\":\"chatcmpl-1\",\"choices\":[{\"delta\":{\"content\":\"H\"}}]}",
          "{\"choices\":[{\"index\":0,\"delta\":{\"content\":\"i\"}}]}",
          "{\"choices\":[{\"delta\":{}}]}",
          "[DONE]");
    }
    List<String> events = new ArrayList<>();
    events.add(chunk(model, "{\"role\":\"assistant\",\"content\":\"\"}", null));
    if (behaviour.equals("tools")) {
      events.add(
          chunk(
              model,
              toolDelta("\"id\":\"call_1\",\"type\":\"function\",", "get_weather", ""),
              null));
      events.add(chunk(model, toolDelta("", null, "{\\\"city\\\":"), null));
      events.add(chunk(model, toolDelta("", null, "\\\"Paris\\\"}"), null));
      events.add(chunk(model, "{}", "tool_calls"));
    } else if (behaviour.equals("huge")) {
      for (int i = 0; i < HUGE / 20_000; i++) {
        events.add(chunk(model, "{\"content\":\"" + "y".repeat(20_000) + "\"}", null));
      }
      events.add(chunk(model, "{}", "stop"));
    } else {
      events.add(chunk(model, "{\"content\":\"Hel\"}", null));
      events.add(chunk(model, "{\"content\":\"lo \"}", null));
      if (behaviour.equals("broken")) {
        events.add(
            "data: {\"error\":{\"message\":\"Overloaded\",\"type\":\"server_error\",\"code\":\"overloaded\"}}");
      }
      events.add(chunk(model, "{\"content\":\"there\"}", null));
      events.add(chunk(model, "{}", "stop"));
    }
    if (usage) {
      events.add(
          "data: {\"id\":\"chatcmpl-1\",\"object\":\"chat.completion.chunk\",\"created\":1,"
              + "\"model\":\""
              + model
              + "-2026\",\"choices\":[],\"usage\":"
              + USAGE
              + "}");
    }
    events.add("data: [DONE]");
    return events;
  }

  private static String toolDelta(String head, @Nullable String name, String arguments) {
    return "{\"tool_calls\":[{\"index\":0,"
        + head
        + "\"function\":{"
        + (name == null ? "" : "\"name\":\"" + name + "\",")
        + "\"arguments\":\""
        + arguments
        + "\"}}]}";
  }

  private static String chunk(String model, String delta, @Nullable String reason) {
    return "data: {\"id\":\"chatcmpl-1\",\"object\":\"chat.completion.chunk\",\"created\":1,\"model\":\""
        + model
        + "-2026\",\"service_tier\":\"default\",\"system_fingerprint\":\"fp_1\",\"choices\":"
        + "[{\"index\":0,\"delta\":"
        + delta
        + ",\"logprobs\":null,\"finish_reason\":"
        + (reason == null ? "null" : "\"" + reason + "\"")
        + "}]}";
  }

  private static String status(String behaviour) {
    return behaviour.equals("incomplete") ? "incomplete" : "completed";
  }

  private static String response(String behaviour, String model, String status) {
    if (behaviour.equals("sparse")) {
      return "{\"id\":\"resp_1\",\"output\":[]}";
    }
    String output = status.equals("in_progress") || status.equals("failed") ? "" : item(behaviour);
    String incomplete = status.equals("incomplete") ? "{\"reason\":\"max_output_tokens\"}" : "null";
    String error =
        status.equals("failed") ? "{\"code\":\"server_error\",\"message\":\"Sorry\"}" : "null";
    return "{\"id\":\"resp_1\",\"object\":\"response\",\"created_at\":1,\"status\":\""
        + status
        + "\",\"error\":"
        + error
        + ",\"incomplete_details\":"
        + incomplete
        + ",\"instructions\":null,\"metadata\":{},\"model\":\""
        + model
        + "-2026\",\"output\":["
        + output
        + "],\"parallel_tool_calls\":true,\"temperature\":1.0,\"tool_choice\":\"auto\",\"tools\":[],"
        + "\"top_p\":1.0,\"service_tier\":\"default\",\"usage\":{\"input_tokens\":12,"
        + "\"input_tokens_details\":{\"cached_tokens\":4},\"output_tokens\":5,"
        + "\"output_tokens_details\":{\"reasoning_tokens\":2},\"total_tokens\":17}}";
  }

  private static String item(String behaviour) {
    if (behaviour.equals("tools")) {
      return "{\"type\":\"reasoning\",\"id\":\"rs_1\",\"summary\":[{\"type\":\"summary_text\","
          + "\"text\":\"Look it up\"}]},{\"type\":\"function_call\",\"id\":\"fc_1\","
          + "\"call_id\":\"call_1\",\"name\":\"get_weather\",\"arguments\":\""
          + ARGUMENTS
          + "\",\"status\":\"completed\"}";
    }
    return "{\"type\":\"message\",\"id\":\"msg_1\",\"status\":\"completed\",\"role\":\"assistant\","
        + "\"content\":[{\"type\":\"output_text\",\"text\":\"Hello there\",\"annotations\":[]}]}";
  }

  private static List<String> responseEvents(String behaviour, String model) {
    if (behaviour.equals("sparse")) {
      return List.of(
          event("response.created", "\"response\":{\"id\":\"resp_1\"}"),
          event("response.output_text.delta", "\"delta\":\"Hi\""),
          event("response.unheard_of", "\"x\":1"));
    }
    List<String> events = new ArrayList<>();
    events.add(
        event("response.created", "\"response\":" + response(behaviour, model, "in_progress")));
    if (!behaviour.equals("tools")) {
      for (String delta : List.of("Hel", "lo ", "there")) {
        events.add(
            event(
                "response.output_text.delta",
                "\"item_id\":\"msg_1\",\"output_index\":0,\"content_index\":0,\"delta\":\""
                    + delta
                    + "\""));
      }
    }
    if (behaviour.equals("broken")) {
      events.add(event("response.failed", "\"response\":" + response(behaviour, model, "failed")));
      return events;
    }
    if (!behaviour.equals("tools")) {
      events.add(
          event("response.output_item.done", "\"output_index\":0,\"item\":" + item(behaviour)));
    }
    events.add(
        event("response.completed", "\"response\":" + response(behaviour, model, "completed")));
    return events;
  }

  private static String event(String type, String members) {
    return "event: "
        + type
        + "\ndata: {\"type\":\""
        + type
        + "\",\"sequence_number\":1,"
        + members
        + "}";
  }

  private static String completion(String model, String text, String reason, String more) {
    return "{\"id\":\"cmpl-1\",\"object\":\"text_completion\",\"created\":1,\"model\":\""
        + model
        + "-2026\",\"choices\":[{\"text\":\""
        + text
        + "\",\"index\":0,\"logprobs\":null,\"finish_reason\":"
        + reason
        + "}]"
        + more
        + "}";
  }

  private static List<String> data(String... data) {
    return java.util.Arrays.stream(data).map(each -> "data: " + each).toList();
  }
}
