package dev.vagus.agent.feedback;

import dev.vagus.agent.content.CaptureMode;
import dev.vagus.agent.content.ContentCapture;
import dev.vagus.agent.inference.LastInference;
import dev.vagus.agent.log.AgentLog;
import dev.vagus.agent.telemetry.FeedbackEvent;
import dev.vagus.agent.telemetry.KeyEvent;
import dev.vagus.agent.telemetry.LogEvents;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** Checks what was said, takes out of it what may not leave, and sends it. Thread-safe. */
final class Intake {
  private static final int LONGEST_NAME = 256;

  private final ContentCapture content;
  private final LogEvents events;
  private final LongAdder unusable = new LongAdder();

  Intake(ContentCapture content, LogEvents events) {
    this.content = content;
    this.events = events;
  }

  /** Feedback and keys that could not be used so far. */
  long unusable() {
    return unusable.sum();
  }

  /** Sends {@code said}. Returns false, and counts and reports it, when it cannot be used. */
  boolean say(Said said) {
    String problem = problem(said);
    if (problem != null) {
      refuse(said.rule(), "'" + said.action().wireName() + "' " + problem);
      return false;
    }
    FeedbackEvent.Target target = said.target();
    events.emit(
        new FeedbackEvent(
                said.id() == null ? newId() : cutName(said.id()),
                said.action().wireName(),
                new FeedbackEvent.Target(
                    target.inference(),
                    cut(target.keyName()),
                    cut(target.keyValue()),
                    cut(target.responseId()),
                    cut(target.conversationId())),
                said.value(),
                said.min(),
                said.max(),
                text(said.text()),
                cut(said.name()),
                said.rule() == null ? "api" : "rule",
                said.rule(),
                cut(said.author()),
                nanos(said.at() == null ? Instant.now() : said.at()))
            .toLogEvent());
    return true;
  }

  /** Tells under which key {@code inference} is known. Returns false when there is none. */
  boolean bind(
      @Nullable LastInference inference, String name, String value, @Nullable String rule) {
    if (inference == null) {
      refuse(rule, "key '" + name + "' names no inference: none was made in this thread");
      return false;
    }
    events.emit(
        new KeyEvent(inference.ref(), cutName(name), cutName(value), nanos(Instant.now()))
            .toLogEvent());
    return true;
  }

  /** Counts something that cannot be used, and says so at a limited rate. */
  void refuse(@Nullable String rule, String problem) {
    unusable.increment();
    String who = rule == null ? "feedback of the application" : "feedback rule '" + rule + "'";
    AgentLog.warn("feedback " + rule, who + ": " + problem + "; left out");
  }

  private static @Nullable String problem(Said said) {
    if (said.target().isMissing()) {
      return "has no target: no inference was made in this thread";
    }
    Double value = said.value();
    if (said.action().needsValue() && (value == null || !Double.isFinite(value))) {
      return "needs a number, not " + value;
    }
    if (value != null && said.action().needs() == Action.Needs.SHARE && (value < 0 || value > 1)) {
      return "needs a share from 0 to 1, not " + value;
    }
    Double min = said.min();
    Double max = said.max();
    if (min != null && max != null && !(min < max && Double.isFinite(max - min))) {
      return "has no scale: min " + min + " is not below max " + max;
    }
    return null;
  }

  private @Nullable String text(@Nullable String text) {
    return text == null || content.mode() == CaptureMode.NONE ? null : content.redact(text);
  }

  private static @Nullable String cut(@Nullable String name) {
    return name == null ? null : cutName(name);
  }

  private static String cutName(String name) {
    return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
  }

  private static long nanos(Instant at) {
    return at.getEpochSecond() * 1_000_000_000L + at.getNano();
  }

  /** A random UUID that waits for no entropy. */
  private static String newId() {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    long high = (random.nextLong() & ~0xF000L) | 0x4000L;
    long low = (random.nextLong() >>> 2) | 0x8000_0000_0000_0000L;
    return new UUID(high, low).toString();
  }
}
