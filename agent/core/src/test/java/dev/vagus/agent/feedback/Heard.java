package dev.vagus.agent.feedback;

import dev.vagus.agent.content.CaptureMode;
import dev.vagus.agent.content.ContentCapture;
import dev.vagus.agent.content.ContentLimits;
import dev.vagus.agent.inference.CallContext;
import dev.vagus.agent.inference.CallStart;
import dev.vagus.agent.inference.Inference;
import dev.vagus.agent.inference.Operation;
import dev.vagus.agent.inference.SpanRef;
import dev.vagus.agent.telemetry.LogEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** The room with rules, and what came out of it. */
final class Heard implements AutoCloseable {
  final List<LogEvent> events = new CopyOnWriteArrayList<>();
  final RuleReport report;

  Heard(String yaml) throws Exception {
    this(yaml, CaptureMode.REDACTED);
  }

  Heard(String yaml, CaptureMode mode) throws Exception {
    Map<String, Object> feedback = Map.of();
    if (!yaml.isEmpty()) {
      Path file = Files.createTempFile("rules", ".yaml");
      feedback = Map.of("rules", Files.writeString(file, yaml).toString());
    }
    RuleSource.Result rules = RuleSource.read(feedback);
    if (!rules.problems().isEmpty()) {
      throw new IllegalArgumentException(rules.problems().toString());
    }
    CallContext.replace(null);
    report =
        Acceptance.install(
            rules.rules(), new ContentCapture(mode, ContentLimits.DEFAULT, List.of()), events::add);
  }

  /** A model call in this thread. */
  static SpanRef infer() {
    Inference inference =
        Inference.begin(
            new CallStart("test", Operation.CHAT, "openai", "m", "localhost", 1, false));
    inference.end();
    return inference.ref();
  }

  /** Attributes of the only event. */
  Map<String, Object> only() {
    if (events.size() != 1) {
      throw new AssertionError(events.toString());
    }
    return events.get(0).attributes();
  }

  @Override
  public void close() {
    Acceptance.uninstall();
    CallContext.replace(null);
  }
}
