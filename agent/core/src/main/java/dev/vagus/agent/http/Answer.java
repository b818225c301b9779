package dev.vagus.agent.http;

import dev.vagus.agent.content.MessageWriter;
import dev.vagus.agent.inference.ResponseFacts;
import dev.vagus.agent.inference.Usage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** An answer as far as it has come: a whole one, or what its events have added up to. */
final class Answer {
  /** Choices and parts kept; an index comes from the wire and may be anything. */
  private static final int MOST_INDEXED = 1024;

  private final Map<Integer, Choice> choices = new TreeMap<>();
  @Nullable String id;
  @Nullable String model;
  @Nullable String serviceTier;
  @Nullable String systemFingerprint;
  @Nullable Long inputTokens;
  @Nullable Long outputTokens;
  @Nullable Long cacheRead;
  @Nullable Long cacheWrite;
  @Nullable Long reasoningTokens;

  /** The provider said that the answer is complete. */
  boolean complete;

  /** The provider ended the answer with an error. */
  boolean failed;

  /** The provider's own code of that error. */
  @Nullable String errorCode;

  /** The choice at {@code index}; one that goes nowhere when the index is out of bounds. */
  Choice choice(long index) {
    if (index < 0 || index >= MOST_INDEXED) {
      return new Choice();
    }
    return choices.computeIfAbsent((int) index, absent -> new Choice());
  }

  /** The whole answer is about to come again. */
  void startOver() {
    choices.clear();
  }

  void fill(ResponseFacts facts, MessageWriter out) {
    facts.id = id;
    facts.model = model;
    facts.serviceTier = serviceTier;
    facts.systemFingerprint = systemFingerprint;
    facts.errorType = errorCode;
    if (inputTokens != null || outputTokens != null) {
      facts.usage = new Usage(inputTokens, outputTokens, cacheRead, cacheWrite, reasoningTokens);
    }
    if (choices.isEmpty()) {
      return;
    }
    List<String> reasons = new ArrayList<>(choices.size());
    for (Choice choice : choices.values()) {
      String reason = choice.finishReason == null ? FinishReasons.MISSING : choice.finishReason;
      reasons.add(reason);
      out.message("assistant");
      choice.parts.values().forEach(part -> part.write(out));
      out.finishReason(reason).end();
    }
    facts.finishReasons = reasons;
    facts.outputMessages = out.json();
  }

  /** What a provider adds to an answer, when {@code present}. */
  static @Nullable String first(@Nullable String known, @Nullable String present) {
    return known == null || known.isEmpty() ? present : known;
  }

  /** One of the alternatives that an answer offers. */
  static final class Choice {
    private final TreeMap<Integer, Part> parts = new TreeMap<>();
    @Nullable String finishReason;

    /** Sets the finish reason in the provider's words; null changes nothing. */
    void finish(@Nullable String reason) {
      String known = FinishReasons.of(reason);
      if (known != null) {
        finishReason = known;
      }
    }

    void text(int slot, @Nullable String text) {
      add(slot, Kind.TEXT, text);
    }

    void reasoning(int slot, @Nullable String text) {
      add(slot, Kind.REASONING, text);
    }

    private void add(int slot, Kind kind, @Nullable String text) {
      if (text != null && !text.isEmpty()) {
        part(slot, kind).append(text);
      }
    }

    /** A tool call whose parts may arrive one after the other; null adds nothing. */
    void toolCall(
        long slot, @Nullable String id, @Nullable String name, @Nullable String arguments) {
      if (slot < 0 || slot >= MOST_INDEXED) {
        return;
      }
      Part part = part((int) slot, Kind.TOOL_CALL);
      part.id = first(part.id, id);
      part.name = first(part.name, name);
      part.append(arguments == null ? "" : arguments);
    }

    /** A slot behind all that are in use. */
    int next() {
      return parts.isEmpty() ? 0 : parts.lastKey() + 1;
    }

    boolean callsTool() {
      return parts.values().stream().anyMatch(part -> part.kind == Kind.TOOL_CALL);
    }

    private Part part(int slot, Kind kind) {
      if (slot < 0 || slot >= MOST_INDEXED) {
        return new Part(kind);
      }
      return parts.computeIfAbsent(slot, absent -> new Part(kind));
    }
  }

  private enum Kind {
    TEXT,
    REASONING,
    TOOL_CALL
  }

  private static final class Part {
    private final Kind kind;
    private final StringBuilder text = new StringBuilder();
    private @Nullable String id;
    private @Nullable String name;

    Part(Kind kind) {
      this.kind = kind;
    }

    void append(String more) {
      text.append(more);
    }

    void write(MessageWriter out) {
      switch (kind) {
        case TEXT -> out.text(text.toString());
        case REASONING -> out.reasoning(text.toString());
        case TOOL_CALL ->
            out.toolCall(id, name == null ? "" : name, text.length() == 0 ? null : text.toString());
      }
    }
  }
}
