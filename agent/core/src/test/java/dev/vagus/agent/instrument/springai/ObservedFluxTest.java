package dev.vagus.agent.instrument.springai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vagus.agent.inference.CallContext;
import dev.vagus.agent.inference.Step;
import dev.vagus.agent.inference.StepKind;
import dev.vagus.agent.inference.StepStart;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

class ObservedFluxTest {
  private static final StepStart RUN =
      new StepStart("spring-ai", StepKind.INVOKE_AGENT, null, "conversation");

  private final List<String> seen = new ArrayList<>();

  @AfterEach
  void forget() {
    CallContext.replace(null);
  }

  private final class Recorder implements ObservedFlux.Observer {
    private final @Nullable Step step;

    Recorder(@Nullable Step step) {
      this.step = step;
    }

    @Override
    public void next(Object item) {
      seen.add("next " + item);
    }

    @Override
    public void handedOver() {
      if (step != null) {
        step.handedOver();
      }
      seen.add("handed over");
    }

    @Override
    public void completed() {
      seen.add("completed");
    }

    @Override
    public void failed(Throwable error) {
      seen.add("failed " + error.getMessage());
    }

    @Override
    public void cancelled() {
      seen.add("cancelled");
    }
  }

  private <T> Flux<T> observed(Flux<T> source) {
    return new ObservedFlux<>(source, outside -> new Recorder(null));
  }

  @Test
  void eachSubscriberIsObserved() {
    Flux<String> flux = observed(Flux.just("a", "b"));
    assertThat(seen).isEmpty();
    assertThat(flux.collectList().block()).containsExactly("a", "b");
    assertThat(seen).containsExactly("next a", "next b", "completed", "handed over");
    seen.clear();
    assertThat(flux.count().block()).isEqualTo(2);
    assertThat(seen).hasSize(4);
  }

  @Test
  void failuresAndCancellationsAreSeenAndPassed() {
    assertThatThrownBy(() -> observed(Flux.error(new IllegalStateException("no"))).blockLast())
        .hasMessage("no");
    assertThat(seen).containsExactly("failed no", "handed over");
    seen.clear();
    List<String> upstream = new ArrayList<>();
    Flux<Integer> endless = Flux.range(0, 1000).doOnCancel(() -> upstream.add("cancelled"));
    assertThat(observed(endless).take(1).blockLast()).isZero();
    assertThat(upstream).containsExactly("cancelled");
    assertThat(seen).containsExactly("next 0", "cancelled", "handed over");
  }

  @Test
  void aBrokenObservationDoesNotReachTheApplication() {
    Flux<String> flux =
        new ObservedFlux<>(
            Flux.just("a"),
            outside -> {
              throw new IllegalStateException("ours");
            });
    assertThat(flux.blockLast()).isEqualTo("a");
  }

  @Test
  void whatIsAboveRunsInsideAndWhatIsBelowOutside() {
    CarriedTask.install();
    List<@Nullable Step> above = new ArrayList<>();
    List<@Nullable Step> below = new ArrayList<>();
    List<Step> runs = new ArrayList<>();
    Flux<Integer> source =
        Flux.defer(
                () -> {
                  above.add(Step.current());
                  return Flux.just(1);
                })
            .subscribeOn(Schedulers.boundedElastic());
    Flux<Integer> flux =
        new ObservedFlux<>(
            source,
            outside -> {
              Step run = Step.begin(RUN);
              runs.add(run);
              return new Recorder(run);
            });
    flux.doOnNext(item -> below.add(Step.current())).blockLast();
    assertThat(above).isEqualTo(runs);
    assertThat(below).containsExactly((Step) null);
    assertThat(Step.current()).isNull();
  }

  @Test
  void anInnerStreamFindsItsRunWhereTheThreadHasLostIt() throws Exception {
    List<@Nullable Step> found = new ArrayList<>();
    List<Step> runs = new ArrayList<>();
    Flux<Integer> inner =
        new ObservedFlux<>(
            Flux.just(1),
            outside -> {
              found.add(Step.current());
              return new Recorder(null);
            });
    Flux<Integer> source =
        Flux.create(
            sink -> {
              Thread lost = new Thread(() -> sink.next(0).complete());
              lost.start();
            });
    Flux<Integer> flux =
        new ObservedFlux<>(
            source.flatMap(ignored -> inner),
            outside -> {
              Step run = Step.begin(RUN);
              runs.add(run);
              return new Recorder(run);
            });
    flux.blockLast();
    assertThat(found).isEqualTo(runs);
  }
}
