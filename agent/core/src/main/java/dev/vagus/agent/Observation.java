package dev.vagus.agent;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.vagus.agent.config.AgentConfig;
import dev.vagus.agent.config.ConfigException;
import dev.vagus.agent.config.ContentConfig;
import dev.vagus.agent.content.ContentCapture;
import dev.vagus.agent.content.ContentLimits;
import dev.vagus.agent.content.CustomPattern;
import dev.vagus.agent.cost.Prices;
import dev.vagus.agent.inference.Inference;
import dev.vagus.agent.log.AgentLog;
import dev.vagus.agent.telemetry.Telemetry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The parts that take what is observed. They start when the first library appears. */
final class Observation implements Runnable {
  private final AgentConfig config;
  private final String version;
  private final List<CustomPattern> patterns;

  /** Refuses what cannot work, so that the operator hears of it at start. */
  Observation(AgentConfig config, String version) {
    this.config = config;
    this.version = version;
    this.patterns = patterns(config.content());
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
    Telemetry telemetry =
        new Telemetry(
            config,
            version,
            new ContentCapture(
                content.capture(),
                new ContentLimits(content.maxPartCharacters(), content.maxAttributeCharacters()),
                patterns),
            Prices.NONE,
            AgentLog::line);
    Inference.install(telemetry);
    telemetry.start();
    Thread last = new Thread(null, telemetry::close, "vagus-close", 0, false);
    try {
      Runtime.getRuntime().addShutdownHook(last);
    } catch (IllegalStateException ending) {
      telemetry.close();
    }
  }
}
