package dev.vagus.agent.operate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vagus.agent.suite.Jvm;
import dev.vagus.agent.suite.OneAnswer;
import dev.vagus.agent.suite.OtlpReceiver;
import dev.vagus.agent.suite.OtlpReceiver.Mood;
import dev.vagus.agent.suite.Run;
import dev.vagus.agent.suite.RunningApp;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AttachIT {
  static List<Path> jdks() {
    return Jvm.jdks();
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void a_running_application_is_watched_from_now_on(Path jdk) {
    try (OneAnswer provider = new OneAnswer();
        OtlpReceiver collector = new OtlpReceiver(Mood.GOOD);
        RunningApp app = Asks.on(jdk).start(provider.url())) {
      assertThat(app.ask("Before?")).isEqualTo("That.");
      assertThat(lineOf(app, Asks.command(jdk, "list"))).contains("can be attached", "app.Asks");
      assertThat(app.errors()).isEmpty();

      Run attached =
          Asks.command(
              jdk,
              "attach",
              Long.toString(app.pid()),
              "otlp.endpoint=" + collector.url(),
              "resource.attributes=team=a,region=b");
      assertThat(attached.exitCode()).as(attached.errors()).isZero();
      assertThat(attached.output()).contains("watching openai-java", collector.url());
      app.await("weaving", () -> app.errors().contains("watching openai-java"));
      assertThat(app.ask("After?")).isEqualTo("That.");
      app.await("a span", () -> !collector.spans().isEmpty());
      assertThat(collector.spans()).hasSize(1);
      assertThat(collector.spans().get(0).string("gen_ai.input.messages")).contains("After?");
      assertThat(collector.resource()).containsEntry("team", "a").containsEntry("region", "b");

      assertThat(lineOf(app, Asks.command(jdk, "list"))).contains("watched");
      Run again = Asks.command(jdk, "attach", Long.toString(app.pid()));
      assertThat(again.exitCode()).isEqualTo(1);
      assertThat(again.errorLines()).singleElement().asString().contains("already attached");
      boolean warns = !jdk.equals(Path.of(System.getProperty("java.home")));
      assertThat(attached.errors().contains("EnableDynamicAgentLoading")).isEqualTo(warns);
      assertThat(app.errors().contains("WARNING")).isEqualTo(warns);
    }
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void settings_that_cannot_be_used_can_be_put_right(Path jdk) {
    try (OneAnswer provider = new OneAnswer();
        RunningApp app = Asks.on(jdk).start(provider.url())) {
      app.ask("Ready?");
      String pid = Long.toString(app.pid());
      Run wrong = Asks.command(jdk, "attach", pid, "otlp.endpont=http://127.0.0.1:9");
      assertThat(wrong.exitCode()).isEqualTo(1);
      assertThat(wrong.errorLines())
          .singleElement()
          .asString()
          .contains("unknown key 'otlp.endpont'", "did you mean 'otlp.endpoint'");

      Run right = Asks.command(jdk, "attach", pid, "otlp.endpoint=http://127.0.0.1:9");
      assertThat(right.exitCode()).as(right.errors()).isZero();
      assertThat(app.ask("Still there?")).isEqualTo("That.");
    }
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void an_application_that_forbids_it_is_left_in_peace(Path jdk) {
    for (String option : List.of("-XX:+DisableAttachMechanism", "-XX:-EnableDynamicAgentLoading")) {
      try (OneAnswer provider = new OneAnswer();
          RunningApp app = Asks.on(jdk).option(option).start(provider.url())) {
        assertThat(app.ask("Ready?")).isEqualTo("That.");
        Run refused = Asks.command(jdk, "attach", Long.toString(app.pid()));
        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.errorLines()).singleElement().asString().contains(option, "-javaagent:");
        assertThat(app.ask("And now?")).isEqualTo("That.");
        assertThat(app.errors()).isEmpty();
      }
    }
  }

  @Test
  void a_process_that_is_no_jvm_survives() throws Exception {
    Process sleeping = new ProcessBuilder("sleep", "60").start();
    try {
      Run refused = Asks.command(Jvm.jdks().get(0), "attach", Long.toString(sleeping.pid()));
      assertThat(refused.exitCode()).isEqualTo(1);
      assertThat(refused.errorLines()).singleElement().asString().contains("is no Java process");
      assertThat(sleeping.isAlive()).isTrue();
    } finally {
      sleeping.destroy();
    }
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void what_cannot_be_done_is_said_in_one_line(Path jdk) {
    assertThat(Asks.command(jdk, "attach", "999999999").errorLines())
        .singleElement()
        .asString()
        .contains("there is no process 999999999", "list");
    assertThat(Asks.command(jdk, "attach", "helpdesk").errorLines())
        .singleElement()
        .asString()
        .contains("'helpdesk' is no process id");
    Run lame =
        Jvm.ofJar(Jvm.agentJar())
            .on(jdk)
            .option("--limit-modules=java.base,java.instrument")
            .run("attach", Long.toString(ProcessHandle.current().pid()));
    assertThat(lame.exitCode()).isEqualTo(1);
    assertThat(lame.errorLines()).singleElement().asString().contains("jdk.attach", "JDK");
    assertThat(Asks.command(jdk).exitCode()).isEqualTo(2);
  }

  private static String lineOf(RunningApp app, Run list) {
    assertThat(list.exitCode()).isZero();
    return list.output()
        .lines()
        .filter(line -> line.startsWith(app.pid() + " "))
        .findFirst()
        .orElseThrow(() -> new AssertionError(list.output() + list.errors()));
  }
}
