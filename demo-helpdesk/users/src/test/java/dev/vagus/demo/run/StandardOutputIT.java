package dev.vagus.demo.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vagus.demo.model.ModelServer;
import dev.vagus.demo.users.Users;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The help desk with and without the agent, with a collector that is not there. */
class StandardOutputIT {
  private static final Path HOME = Path.of("../..").toAbsolutePath().normalize();

  @TempDir Path work;

  @Test
  void isTheSameByteForByteWithTheAgent() throws Exception {
    int port = Port.anyFree();
    byte[] without = outputOf(settings("without", false), port);
    byte[] with = outputOf(settings("with", true), port);

    assertThat(with).asString().contains("Tomcat started on port " + port);
    assertThat(with).isEqualTo(without);
    assertThat(work.resolve("with/logs/app.err")).content().contains("vagus");
  }

  private DemoSettings settings(String name, boolean observed) {
    return new DemoSettings(HOME, work.resolve(name), 10, 3, observed, null);
  }

  private static byte[] outputOf(DemoSettings settings, int port) throws Exception {
    Files.createDirectories(settings.logs());
    List<String> arguments = new ArrayList<>();
    if (settings.observed()) {
      arguments.add("-javaagent:" + settings.agentJar());
      arguments.add("-Dvagus.config=" + settings.rules());
      arguments.add("-Dvagus.otlp.endpoint=http://localhost:" + Port.anyFree());
    }
    arguments.addAll(List.of("-jar", settings.appJar().toString(), "--server.port=" + port));
    // Without what differs between two runs anyway: time, process, durations.
    arguments.add("--logging.pattern.console=%level %logger %msg%n");
    arguments.add("--spring.main.log-startup-info=false");
    arguments.add("--logging.level.org.springframework.boot.web.servlet.context=WARN");
    arguments.add("--logging.level.org.springframework.web.servlet=WARN");
    try (ModelServer model = ModelServer.start(0, settings.seed())) {
      Map<String, String> environment =
          Map.of("OPENAI_BASE_URL", model.baseUrl(), "OPENAI_API_KEY", "any");
      try (Child app = Child.java("app", settings.logs(), arguments, environment)) {
        String url = "http://localhost:" + port;
        app.awaitReady(url + "/", 60);
        new Users(url, settings.seed()).play(settings.conversations(), () -> {});
        assertThat(app.alive()).isTrue();
      }
    }
    return Files.readAllBytes(settings.logs().resolve("app.out"));
  }
}
