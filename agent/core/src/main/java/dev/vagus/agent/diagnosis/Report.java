package dev.vagus.agent.diagnosis;

import dev.vagus.agent.config.AgentConfig;
import dev.vagus.agent.config.EffectiveConfig;
import dev.vagus.agent.feedback.RuleReport;
import dev.vagus.agent.inference.CapturedCalls;
import dev.vagus.agent.inference.HttpSightings;
import dev.vagus.agent.telemetry.DeliveryReport;
import dev.vagus.agent.telemetry.Telemetry;
import dev.vagus.agent.weave.WatchedLibrary;
import dev.vagus.agent.weave.WeavingReport;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the agent sees and what not, as text for people. Holds nothing that is secret and no
 * content. Thread-safe; made at start, so it loads nothing before somebody asks.
 */
public final class Report implements Supplier<String> {
  private final String title;
  private final String how;
  private final long since = System.currentTimeMillis();
  private final AgentConfig config;
  private final Set<String> modelLibraries;
  private final WeavingReport weaving;
  private final Supplier<List<String>> otherTelemetry;
  private volatile @Nullable Observed observed;

  private record Observed(Telemetry telemetry, RuleReport rules) {}

  /**
   * @param title which agent this is and what it watches, one line
   * @param how {@code premain} or {@code attach}
   * @param modelLibraries names of the instrumentations that applications call models with
   * @param otherTelemetry what else reports from this JVM, in lines
   */
  public Report(
      String title,
      String how,
      AgentConfig config,
      Set<String> modelLibraries,
      WeavingReport weaving,
      Supplier<List<String>> otherTelemetry) {
    this.title = title;
    this.how = how;
    this.config = config;
    this.modelLibraries = modelLibraries;
    this.weaving = weaving;
    this.otherTelemetry = otherTelemetry;
  }

  /** The first library has appeared, and calls go here from now on. */
  public void observing(Telemetry telemetry, RuleReport rules) {
    observed = new Observed(telemetry, rules);
  }

  /** The report. Never throws. */
  @Override
  public String get() {
    try {
      return String.join("\n", lines());
    } catch (RuntimeException | LinkageError broken) {
      return title + "\nthe report failed: " + broken;
    }
  }

  Verdict verdict() {
    return Verdict.of(facts());
  }

  private Facts facts() {
    Observed seen = observed;
    List<WatchedLibrary> libraries = weaving.libraries();
    return new Facts(
        libraries,
        libraries.stream().filter(library -> modelLibraries.contains(library.name())).toList(),
        CapturedCalls.counts(),
        HttpSightings.SEEN.count() - HttpSightings.NO_MODEL_CALL.count(),
        seen == null ? DeliveryReport.NOTHING : seen.telemetry.report(),
        config.otlp().endpoint());
  }

  private List<String> lines() {
    Facts facts = facts();
    Observed seen = observed;
    List<String> lines = new ArrayList<>();
    lines.add(title);
    lines.add(
        "in process %d, Java %s, since %s by %s"
            .formatted(
                ProcessHandle.current().pid(),
                System.getProperty("java.version"),
                Instant.ofEpochMilli(since).truncatedTo(ChronoUnit.SECONDS),
                how));
    Verdict verdict = Verdict.of(facts);
    lines.add(verdict.state() + ": " + verdict.sentence());
    section(lines, "libraries", List.of());
    facts.libraries().forEach(library -> library(lines, library));
    section(lines, "calls captured", counts(facts.captured()));
    section(lines, "requests to model endpoints at HTTP clients", HttpSightings.lines());
    section(lines, "delivery to " + facts.collector(), facts.delivery().lines());
    if (seen != null) {
      section(lines, "feedback rules that matched nothing", seen.rules.neverMatched());
      section(lines, "feedback rules", seen.rules.lines());
    }
    section(lines, "other telemetry in this process", otherTelemetry.get());
    section(lines, "configuration", EffectiveConfig.lines(config));
    return lines;
  }

  private static void section(List<String> lines, String title, List<String> content) {
    lines.add("");
    lines.add(title + (content.isEmpty() && !title.equals("libraries") ? ": none" : ""));
    content.forEach(line -> lines.add("  " + line));
  }

  private static List<String> counts(Map<String, Long> counts) {
    List<String> lines = new ArrayList<>();
    counts.forEach((name, count) -> lines.add(name + " " + count));
    return lines;
  }

  private static void library(List<String> lines, WatchedLibrary library) {
    lines.add(
        "  %s: %d methods woven, %d of them called"
            .formatted(library.title(), library.woven().size(), library.passed().size()));
    library.lines().forEach(line -> lines.add("    " + line));
  }
}
