package dev.vagus.agent;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.vagus.agent.config.AgentConfig;
import dev.vagus.agent.config.ConfigException;
import dev.vagus.agent.config.ContentConfig;
import dev.vagus.agent.content.ContentCapture;
import dev.vagus.agent.content.ContentLimits;
import dev.vagus.agent.content.CustomPattern;
import dev.vagus.agent.cost.PriceBook;
import dev.vagus.agent.cost.Prices;
import dev.vagus.agent.diagnosis.Report;
import dev.vagus.agent.diagnosis.SilenceWatch;
import dev.vagus.agent.feedback.Acceptance;
import dev.vagus.agent.feedback.RuleReport;
import dev.vagus.agent.feedback.Rules;
import dev.vagus.agent.inference.Inference;
import dev.vagus.agent.log.AgentLog;
import dev.vagus.agent.neighbour.OtherTelemetry;
import dev.vagus.agent.neighbour.Unreported;
import dev.vagus.agent.telemetry.Telemetry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The parts that take what is observed. They start when the first library appears. */
final class Observation implements Runnable {
  private final AgentConfig config;
  private final String version;
  private final Rules rules;
  private final List<CustomPattern> patterns;
  private final Prices prices;
  private @Nullable OtherTelemetry others;
  private @Nullable Report report;

  /** Refuses what cannot work, so that the operator hears of it at start. */
  Observation(AgentConfig config, String version, Rules rules) {
    this.config = config;
    this.version = version;
    this.rules = rules;
    this.patterns = patterns(config.content());
    this.prices = PriceBook.open(config.cost());
  }

  /** Says what else is in this process and where to tell how it goes, before all else. */
  void surroundedBy(OtherTelemetry other, Report to) {
    others = other;
    report = to;
  }

  private static List<CustomPattern> patterns(ContentConfig content) {
    List<CustomPattern> compiled = new ArrayList<>();
    for (Map.Entry<String, String> pattern : content.patterns().entrySet()) {
      try {
        compiled.add(new CustomPattern(pattern.getKey(), Pattern.compile(pattern.getValue())));
      } catch (PatternSyntaxException invalid) {
        throw new ConfigException(
            "content.patterns." + pattern.getKey() + ": " + invalid.getMessage());
      }
    }
    return compiled;
  }

  @Override
  public void run() {
    ContentConfig content = config.content();
    ContentCapture capture =
        new ContentCapture(
            content.capture(),
            new ContentLimits(content.maxPartCharacters(), content.maxAttributeCharacters()),
            patterns);
    Telemetry telemetry = new Telemetry(config, version, capture, prices, AgentLog::line);
    Inference.install(telemetry);
    if (others != null) {
      Inference.join(others);
    }
    RuleReport ruleReport = Acceptance.install(rules, capture, telemetry);
    telemetry.start(Unreported::run);
    Report telling = report;
    if (telling != null) {
      telling.observing(telemetry, ruleReport);
      SilenceWatch.start(telling, config.diagnosis().silentAfter());
    }
    Thread last = new Thread(null, () -> close(telemetry, ruleReport), "vagus-close", 0, false);
    try {
      Runtime.getRuntime().addShutdownHook(last);
    } catch (IllegalStateException ending) {
      telemetry.close();
    }
  }

  private static void close(Telemetry telemetry, RuleReport report) {
    telemetry.close();
    List<String> unused = report.neverMatched();
    if (!unused.isEmpty()) {
      AgentLog.line(
          "feedback rules that matched nothing: "
              + String.join(", ", unused)
              + "; do their paths or class names fit?");
    }
  }
}
