package dev.vagus.agent.operate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vagus.agent.suite.AppUnderTest;
import dev.vagus.agent.suite.Jvm;
import dev.vagus.agent.suite.OneAnswer;
import dev.vagus.agent.suite.OtlpReceiver;
import dev.vagus.agent.suite.OtlpReceiver.Mood;
import dev.vagus.agent.suite.Run;
import dev.vagus.agent.suite.RunningApp;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DiagnoseIT {
  private static final Path JDK = Jvm.jdks().get(0);

  static List<Path> jdks() {
    return Jvm.jdks();
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void the_report_says_what_is_seen_and_delivered(Path jdk, @TempDir Path folder)
      throws IOException {
    Path rules =
        Files.writeString(
            folder.resolve("rules.yaml"),
            "rules:\n  - name: thumbs\n    http: POST /thumbs\n    action: accept\n    current: true\n");
    try (OneAnswer provider = new OneAnswer();
        OtlpReceiver collector = new OtlpReceiver(Mood.GOOD);
        RunningApp app =
            Asks.on(jdk)
                .withAgent("otlp.endpoint=" + collector.url() + ",otlp.headers=api-key=s3cret")
                .variable("VAGUS_FEEDBACK_RULES", rules.toString())
                .start(provider.url())) {
      app.ask("One?");
      app.ask("Two?");
      app.await("spans", () -> collector.spans().size() == 2);
      Run run = Asks.command(jdk, "diagnose", Long.toString(app.pid()));
      assertThat(run.exitCode()).as(run.errors()).isZero();
      assertThat(run.errors().contains("EnableDynamicAgentLoading"))
          .isEqualTo(app.errors().contains("WARNING"));
      assertThat(run.output())
          .contains(
              "FINE: 2 calls captured",
              "openai-java " + System.getProperty("openai.version", "4.101.0"),
              "woven com.openai.services.blocking.chat.ChatCompletionServiceImpl$WithRawResponseImpl#create",
              "openai-java 2",
              "queued 0 items",
              "inference: sent 2, acknowledged 2, dropped 0",
              "last failure: none",
              "thumbs",
              "endpoint=" + collector.url())
          .contains("api-key")
          .doesNotContain("s3cret");
    }
  }

  @Test
  void a_jvm_without_the_agent_stays_without() {
    try (OneAnswer provider = new OneAnswer();
        RunningApp app = Asks.on(JDK).start(provider.url())) {
      app.ask("Ready?");
      Run run = Asks.command(JDK, "diagnose", Long.toString(app.pid()));
      assertThat(run.exitCode()).isEqualTo(1);
      assertThat(run.errorLines()).singleElement().asString().contains("not attached");
      assertThat(app.errors()).isEmpty();
      assertThat(app.ask("Ready?")).isEqualTo("That.");
    }
  }

  @Test
  void the_report_is_served_to_this_machine_when_asked_for() throws Exception {
    try (OneAnswer provider = new OneAnswer();
        RunningApp app =
            Asks.on(JDK)
                .withAgent(
                    "otlp.endpoint=http://127.0.0.1:9,diagnosis.enabled=true,diagnosis.port=0")
                .start(provider.url())) {
      Pattern address = Pattern.compile("report at (http://127\\.0\\.0\\.1:\\d+/)");
      app.await("its address", () -> address.matcher(app.errors()).find());
      Matcher found = address.matcher(app.errors());
      assertThat(found.find()).isTrue();
      String url = found.group(1);

      Run before = Asks.command(JDK, "diagnose", url);
      assertThat(before.output()).contains("WAITING: ");
      app.ask("One?");
      app.await(
          "a failure",
          () -> Asks.command(JDK, "diagnose", url).output().contains("TROUBLE: 1 calls captured"));
      assertThat(Asks.command(JDK, "diagnose", url).output())
          .contains("none delivered to http://127.0.0.1:9", "connection refused", "sent 1");
      HttpResponse<String> rebound =
          HttpClient.newHttpClient()
              .send(
                  HttpRequest.newBuilder(URI.create(url.replace("127.0.0.1", "localhost")))
                      .method("POST", HttpRequest.BodyPublishers.noBody())
                      .build(),
                  HttpResponse.BodyHandlers.ofString());
      assertThat(rebound.statusCode()).isEqualTo(403);
    }
    Run gone = Asks.command(JDK, "diagnose", "http://127.0.0.1:9/");
    assertThat(gone.exitCode()).isEqualTo(1);
    assertThat(gone.errorLines()).singleElement().asString().contains("diagnosis.enabled=true");
  }

  @Test
  void a_collector_that_is_not_there_is_the_likely_cause() {
    try (OneAnswer provider = new OneAnswer();
        RunningApp app =
            Asks.on(JDK)
                .withAgent("otlp.endpoint=http://127.0.0.1:9,diagnosis.silent-after=3s")
                .start(provider.url())) {
      app.ask("One?");
      assertThat(word(app)).contains("1 calls captured but none delivered", "connection refused");
    }
  }

  @Test
  void a_library_that_nobody_uses_is_the_likely_cause() {
    try (OneAnswer provider = new OneAnswer();
        RunningApp app =
            Asks.on(JDK)
                .withAgent("otlp.endpoint=http://127.0.0.1:9,diagnosis.silent-after=2s")
                .start(provider.url())) {
      app.ask("idle");
      assertThat(word(app)).contains("is loaded, but no call of it has come");
    }
  }

  @Test
  void a_version_that_does_not_fit_is_the_likely_cause() {
    AppUnderTest doctored =
        AppUnderTest.compile("unfit", "app.Waits", List.of("doctored", "waits"), List.of());
    try (RunningApp app = Jvm.of(doctored).withAgent("diagnosis.silent-after=2s").start()) {
      app.ask("call");
      assertThat(word(app)).contains("openai-java", "does not fit", "ChatCompletionServiceImpl");
      Run run = Asks.command(JDK, "diagnose", Long.toString(app.pid()));
      assertThat(run.output()).contains("TROUBLE", "unlinked ChatCompletionServiceImpl");
    }
  }

  private static String word(RunningApp app) {
    app.await("a word", () -> app.errors().contains("nothing delivered in"));
    List<String> words =
        app.errors().lines().filter(line -> line.contains("nothing delivered in")).toList();
    assertThat(words).hasSize(1);
    return words.get(0);
  }
}
