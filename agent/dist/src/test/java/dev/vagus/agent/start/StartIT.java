package dev.vagus.agent.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.vagus.agent.suite.AppUnderTest;
import dev.vagus.agent.suite.Jvm;
import dev.vagus.agent.suite.Run;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StartIT {
  private static final String WATCHING =
      "\\[vagus] \\S+ watching .+; sending to http://localhost:4318 \\(http/protobuf\\);"
          + " content redacted";

  private static final AppUnderTest HELLO = app("hello", "Hello", "hello");
  private static final AppUnderTest DOCTORED = app("doctored", "app.Main", "doctored");
  private static final AppUnderTest ATTACHED =
      app("attached", "app.Attached", "doctored", "attached");

  private static AppUnderTest app(String name, String mainClass, String... sources) {
    return AppUnderTest.compile(name, mainClass, List.of(sources), List.of());
  }

  static List<Path> jdks() {
    return Jvm.jdks();
  }

  @Test
  void a_second_jdk_is_tried_where_there_is_one() {
    assumeTrue(Jvm.newerJdk() != null, "JDK25_HOME is not set: only one JDK is tried");
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void the_application_sees_nothing_of_the_agent(Path jdk) throws Exception {
    var plain = Jvm.of(HELLO).on(jdk).run("a", "b");
    var watched = Jvm.of(HELLO).on(jdk).withAgent().run("a", "b");

    assertThat(watched.exitCode()).isEqualTo(plain.exitCode()).isEqualTo(3);
    assertThat(watched.output()).isEqualTo(plain.output());
    assertThat(watched.errorLines()).hasSize(2);
    assertThat(watched.errorLines().get(0))
        .isEqualTo("[vagus] config resource: service-name=Hello");
    assertThat(watched.errorLines().get(1)).matches(WATCHING);
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void class_data_sharing_stays_and_nothing_heavy_is_loaded(Path jdk) throws Exception {
    var plain = Jvm.of(HELLO).on(jdk).option("-Xlog:class+load").run();
    var watched = Jvm.of(HELLO).on(jdk).withAgent().option("-Xlog:class+load").run();

    assertThat(shared(watched)).isGreaterThanOrEqualTo(shared(plain));
    assertThat(watched.output())
        .contains("dev.vagus.agent.boot.Dispatcher")
        .doesNotContain(" net.bytebuddy.ByteBuddy ")
        .doesNotContain(" io.opentelemetry.")
        .doesNotContain(" org.snakeyaml.")
        .doesNotContain(" java.util.logging.")
        .doesNotContain(" javax.management.");
    assertThat(watched.output() + watched.errors()).doesNotContainIgnoringCase("warning");
  }

  private static long shared(Run result) {
    return result.output().lines().filter(line -> line.contains("shared objects file")).count();
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void a_bad_configuration_leaves_the_application_alone(Path jdk) throws Exception {
    var plain = Jvm.of(HELLO).on(jdk).run();
    var watched =
        Jvm.of(HELLO)
            .on(jdk)
            .withAgent()
            .variable("VAGUS_OTLP_ENDPONT", "http://localhost:1")
            .run();

    assertThat(watched.output()).isEqualTo(plain.output());
    assertThat(watched.errorLines())
        .singleElement()
        .asString()
        .startsWith("[vagus] off, the application runs without it: ")
        .containsIgnoringCase("otlp_endpont")
        .containsIgnoringCase("endpoint");
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void two_agents_of_the_same_kind_are_one(Path jdk) throws Exception {
    var watched = Jvm.of(HELLO).on(jdk).withAgent().withAgent().run();

    assertThat(watched.exitCode()).isEqualTo(3);
    assertThat(watched.errorLines()).hasSize(3);
    assertThat(watched.errorLines().get(2)).contains("already attached");
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void lines_go_to_a_file_when_told_so(Path jdk, @TempDir Path folder) throws Exception {
    Path file = folder.resolve("vagus.log");
    var watched = Jvm.of(HELLO).on(jdk).withAgent().option("-Dvagus.logging.file=" + file).run();

    assertThat(watched.errors()).isEmpty();
    assertThat(Files.readString(file)).contains("[vagus]", " watching ");
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void a_library_that_lacks_what_advice_uses_is_let_go(Path jdk) throws Exception {
    var plain = Jvm.of(DOCTORED).on(jdk).run();
    var watched = Jvm.of(DOCTORED).on(jdk).withAgent().run();

    assertThat(plain.output()).isEqualTo("answer 1\nanswer 2\nanswer 3\n");
    assertThat(watched.output()).isEqualTo(plain.output());
    assertThat(watched.exitCode()).isZero();
    assertThat(watched.errorLines()).anyMatch(line -> line.matches(WATCHING));
    assertThat(watched.errorLines())
        .filteredOn(line -> line.contains("stopped watching"))
        .singleElement()
        .asString()
        .contains("openai-java", "ChatCompletionServiceImpl", "create", "Error");
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void classes_that_are_loaded_already_are_woven_too(Path jdk) throws Exception {
    var watched =
        Jvm.of(ATTACHED)
            .on(jdk)
            .option("-Djdk.attach.allowAttachSelf=true")
            .option("-XX:+EnableDynamicAgentLoading")
            .run(Jvm.agentJar().toString());

    assertThat(watched.output()).isEqualTo("answer 1\nanswer 102\n");
    assertThat(watched.errorLines())
        .filteredOn(line -> line.contains("stopped watching"))
        .singleElement()
        .asString()
        .contains("ChatCompletionServiceImpl");
  }
}
