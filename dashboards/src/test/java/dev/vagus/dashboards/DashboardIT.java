package dev.vagus.dashboards;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vagus.demo.run.DemoRun;
import dev.vagus.demo.run.DemoSettings;
import dev.vagus.demo.run.Scrape;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Plays the demo in small: agent, collector and help desk as they are shipped. Fails when agent and
 * collector drift apart, or the dashboard from what they show.
 */
class DashboardIT {
  private static final Path HOME = Path.of("..").toAbsolutePath().normalize();

  @TempDir Path work;

  @Test
  void everythingOnTheDashboardExists() throws Exception {
    DemoSettings settings = new DemoSettings(HOME, work, 30, 11, true, null);
    try (DemoRun run = DemoRun.start(settings)) {
      run.play(() -> {});
      Scrape collector = run.awaitDigested(60);

      assertThat(run.compare(collector)).isGreaterThan(20);
      Shown shown = new Shown(collector, run.agent());
      List<String> missing =
          Dashboard.read().queries().stream()
              .flatMap(asked -> shown.missing(asked).stream())
              .toList();
      assertThat(missing).isEmpty();
    }
  }
}
