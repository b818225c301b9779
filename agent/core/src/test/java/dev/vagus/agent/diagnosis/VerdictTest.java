package dev.vagus.agent.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vagus.agent.telemetry.DeliveryReport;
import dev.vagus.agent.weave.WatchedLibrary;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class VerdictTest {
  private static final String NONE = "";

  @Test
  void nothing_loaded_is_no_trouble() {
    Verdict verdict = Verdict.of(facts(0, 0, null));

    assertThat(verdict.state()).isEqualTo(Verdict.State.WAITING);
    assertThat(verdict.sentence()).contains("no library that calls models");
  }

  @Test
  void a_library_that_is_not_called_is_no_trouble() {
    Verdict verdict = Verdict.of(facts(0, 0, null, library("w", NONE, NONE, NONE, 0)));

    assertThat(verdict.state()).isEqualTo(Verdict.State.WAITING);
    assertThat(verdict.sentence()).contains("lib 1.0", "no call of it has come");
  }

  @Test
  void a_library_that_is_called_and_leaves_nothing_is_trouble() {
    assertThat(Verdict.of(facts(0, 0, null, library("w", "w", NONE, NONE, 0))))
        .extracting(Verdict::state)
        .isEqualTo(Verdict.State.TROUBLE);
  }

  @Test
  void what_does_not_fit_is_named_first() {
    assertThat(Verdict.of(facts(0, 0, null, library("w", "w", NONE, "a.b: gone", 0))).sentence())
        .contains("does not fit", "a.b: gone");
    assertThat(Verdict.of(facts(0, 0, null, library(NONE, NONE, "c: no method", NONE, 0))))
        .extracting(Verdict::sentence)
        .asString()
        .contains("could not be woven", "c: no method");
    assertThat(Verdict.of(facts(0, 0, null, library("w", "w", NONE, NONE, 3))).sentence())
        .contains("watching it fails");
  }

  @Test
  void refusing_a_part_is_no_trouble_while_another_part_is_woven() {
    assertThat(Verdict.of(facts(0, 0, null, library("w", NONE, "c: no method", NONE, 0))).state())
        .isEqualTo(Verdict.State.WAITING);
  }

  @Test
  void requests_that_became_no_call_are_trouble() {
    Facts seen =
        new Facts(List.of(), List.of(), Map.of(), 12, DeliveryReport.NOTHING, "http://collector");

    assertThat(Verdict.of(seen).state()).isEqualTo(Verdict.State.TROUBLE);
    assertThat(Verdict.of(seen).sentence()).contains("12 requests to model endpoints");
  }

  @Test
  void calls_that_nobody_takes_are_trouble_and_new_ones_are_not() {
    assertThat(Verdict.of(facts(3, 0, null)).state()).isEqualTo(Verdict.State.PENDING);
    assertThat(Verdict.of(facts(3, 0, "connection refused")))
        .satisfies(
            verdict -> {
              assertThat(verdict.state()).isEqualTo(Verdict.State.TROUBLE);
              assertThat(verdict.sentence()).contains("connection refused", "http://collector");
            });
    assertThat(Verdict.of(facts(3, 2, "connection refused")).state()).isEqualTo(Verdict.State.FINE);
  }

  private static Facts facts(
      long captured, long acknowledged, @Nullable String failure, WatchedLibrary... libraries) {
    var counts = new DeliveryReport.Counts(captured, acknowledged, Map.of());
    return new Facts(
        List.of(libraries),
        List.of(libraries),
        captured == 0 ? Map.of() : Map.of("lib", captured),
        0,
        new DeliveryReport(0, 0, Map.of("inference", counts), failure),
        "http://collector");
  }

  private static WatchedLibrary library(
      String woven, String passed, String refused, String unlinked, long suppressed) {
    return new WatchedLibrary(
        "lib",
        List.of("1.0"),
        list(woven),
        list(passed),
        list(refused),
        list(unlinked),
        suppressed == 0 ? Map.of() : Map.of("a.b", suppressed));
  }

  private static List<String> list(String one) {
    return one.isEmpty() ? List.of() : List.of(one);
  }
}
