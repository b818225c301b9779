package dev.vagus.agent.instrument.googlegenai;

import dev.vagus.agent.content.MessageWriter;
import dev.vagus.agent.inference.Inference;
import dev.vagus.agent.inference.ResponseFacts;
import dev.vagus.agent.inference.Usage;
import dev.vagus.agent.instrument.CallMapping;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Chunks of one generated answer; each looks like a whole one. */
final class GeneratedChunks implements CallMapping.Chunks {
  /** Candidates kept per answer; an index comes from the wire and may be anything. */
  private static final int MOST_CANDIDATES = 128;

  private static final Property ID = new Property("responseId");
  private static final Property MODEL = new Property("modelVersion");
  private static final Property CANDIDATES = new Property("candidates");
  private static final Property INDEX = new Property("index");
  private static final Property FEEDBACK = new Property("promptFeedback");
  private static final Property BLOCK_REASON = new Property("blockReason");
  private static final Property USAGE = new Property("usageMetadata");
  private static final Property PROMPT_TOKENS = new Property("promptTokenCount");
  private static final Property TOOL_TOKENS = new Property("toolUsePromptTokenCount");
  private static final Property CANDIDATE_TOKENS = new Property("candidatesTokenCount");
  private static final Property THOUGHT_TOKENS = new Property("thoughtsTokenCount");
  private static final Property CACHED_TOKENS = new Property("cachedContentTokenCount");

  private final boolean content;
  private final List<GeneratedCandidate> candidates = new ArrayList<>(1);
  private @Nullable String id;
  private @Nullable String model;
  private @Nullable Object usage;
  private boolean blocked;

  GeneratedChunks(boolean content) {
    this.content = content;
  }

  @Override
  public void add(Object chunk) {
    id = id == null ? ID.text(chunk) : id;
    model = model == null ? MODEL.text(chunk) : model;
    blocked |= BLOCK_REASON.of(FEEDBACK.of(chunk)) != null;
    Object reported = USAGE.of(chunk);
    usage = reported == null ? usage : reported;
    List<?> list = CANDIDATES.list(chunk);
    for (int i = 0; i < list.size(); i++) {
      Long index = INDEX.integer(list.get(i));
      GeneratedCandidate candidate = candidate(index == null ? i : index);
      if (candidate != null) {
        candidate.add(list.get(i), content);
      }
    }
  }

  @Override
  public void facts(Inference inference) {
    ResponseFacts facts = inference.response();
    facts.id = id;
    facts.model = model;
    facts.usage = tokens();
    if (candidates.isEmpty()) {
      facts.finishReasons = blocked ? List.of(FinishReasons.FILTERED) : null;
      return;
    }
    MessageWriter out = content ? inference.messages() : null;
    List<String> reasons = new ArrayList<>(candidates.size());
    for (GeneratedCandidate candidate : candidates) {
      String reason = candidate.finishReason();
      reasons.add(reason);
      if (out != null) {
        out.message("assistant");
        candidate.parts(out);
        out.finishReason(reason).end();
      }
    }
    facts.finishReasons = reasons;
    facts.outputMessages = out == null ? null : out.json();
  }

  /** The provider counts as it goes; before the end it does not know the output. */
  private @Nullable Usage tokens() {
    if (usage == null) {
      return null;
    }
    boolean whole = blocked || candidates.stream().allMatch(GeneratedCandidate::isFinished);
    Long thoughts = THOUGHT_TOKENS.integer(usage);
    return new Usage(
        sum(PROMPT_TOKENS.integer(usage), TOOL_TOKENS.integer(usage)),
        whole ? sum(CANDIDATE_TOKENS.integer(usage), thoughts) : null,
        CACHED_TOKENS.integer(usage),
        null,
        whole ? thoughts : null);
  }

  private static @Nullable Long sum(@Nullable Long count, @Nullable Long more) {
    return count == null || more == null ? count : (Long) (count + more);
  }

  private @Nullable GeneratedCandidate candidate(long index) {
    if (index < 0 || index >= MOST_CANDIDATES) {
      return null;
    }
    while (candidates.size() <= index) {
      candidates.add(new GeneratedCandidate());
    }
    return candidates.get((int) index);
  }
}
