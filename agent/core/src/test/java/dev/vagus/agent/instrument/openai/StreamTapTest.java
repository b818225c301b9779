package dev.vagus.agent.instrument.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vagus.agent.inference.StreamEnding;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class StreamTapTest {
  private final EndedCalls ended = EndedCalls.installed();
  private int pulled;

  @Test
  void pullsOnlyWhenTheApplicationPulls() {
    Iterator<Integer> chunks = StreamSupport.stream(tap(source(5)), false).iterator();
    assertThat(pulled).isZero();
    assertThat(chunks.next()).isZero();
    assertThat(chunks.next()).isEqualTo(1);
    assertThat(pulled).isEqualTo(2);
    assertThat(ended.all()).isEmpty();
  }

  @Test
  void endsOnceWhenExhausted() {
    StreamTap<Integer> tap = tap(source(2));
    List<Integer> seen = new ArrayList<>();
    while (tap.tryAdvance(seen::add)) {}
    assertThat(tap.tryAdvance(seen::add)).isFalse();
    tap.forEachRemaining(seen::add);
    assertThat(seen).containsExactly(0, 1);
    assertThat(ended.only().ending()).isEqualTo(StreamEnding.EXHAUSTED);
  }

  @Test
  void failureOfTheSourceIsAFailure() {
    IllegalStateException failure = new IllegalStateException("provider");
    StreamTap<Integer> tap = tap(failing(failure));
    assertThatThrownBy(() -> tap.forEachRemaining(chunk -> {})).isSameAs(failure);
    assertThat(ended.only().ending()).isEqualTo(StreamEnding.FAILED);
    assertThat(ended.only().error()).isSameAs(failure);
  }

  @Test
  void failureOfTheApplicationIsNot() {
    IllegalStateException failure = new IllegalStateException("application");
    StreamTap<Integer> tap = tap(source(3));
    assertThatThrownBy(
            () ->
                tap.tryAdvance(
                    chunk -> {
                      throw failure;
                    }))
        .isSameAs(failure);
    assertThat(ended.all()).isEmpty();
    List<Integer> rest = new ArrayList<>();
    tap.forEachRemaining(rest::add);
    assertThat(rest).containsExactly(1, 2);
    assertThat(ended.only().ending()).isEqualTo(StreamEnding.EXHAUSTED);
  }

  @Test
  void splitsAsTheSourceSplits() {
    Spliterator<Integer> source = source(5_000);
    Spliterator<Integer> tap = tap(source(5_000));
    assertThat(tap.characteristics()).isEqualTo(source.characteristics());
    assertThat(tap.estimateSize()).isEqualTo(source.estimateSize());
    Spliterator<Integer> expected = Objects.requireNonNull(source.trySplit());
    Spliterator<Integer> part = Objects.requireNonNull(tap.trySplit());
    assertThat(part.estimateSize()).isEqualTo(expected.estimateSize());
    assertThat(part.characteristics()).isEqualTo(expected.characteristics());
    List<Integer> seen = new ArrayList<>();
    part.forEachRemaining(seen::add);
    tap.forEachRemaining(seen::add);
    assertThat(seen).isEqualTo(IntStream.range(0, 5_000).boxed().toList());
  }

  private Spliterator<Integer> source(int size) {
    Iterator<Integer> numbers = IntStream.range(0, size).peek(each -> pulled++).iterator();
    Iterator<Integer> lazy =
        new Iterator<>() {
          private int given;

          @Override
          public boolean hasNext() {
            return given < size;
          }

          @Override
          public Integer next() {
            given++;
            return numbers.next();
          }
        };
    return Spliterators.spliteratorUnknownSize(lazy, Spliterator.ORDERED);
  }

  private static Spliterator<Integer> failing(RuntimeException failure) {
    return new Spliterators.AbstractSpliterator<>(1, 0) {
      @Override
      public boolean tryAdvance(java.util.function.Consumer<? super Integer> action) {
        throw failure;
      }
    };
  }

  private static StreamTap<Integer> tap(Spliterator<Integer> source) {
    OpenAiCall call =
        OpenAiCall.begin(ScriptedProvider.streaming().chat(), ScriptedProvider.embedding(), true);
    return new StreamTap<>(source, Objects.requireNonNull(call), new Object());
  }
}
