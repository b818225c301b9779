package dev.vagus.agent.instrument.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.openai.core.http.HttpResponseFor;
import com.openai.models.chat.completions.ChatCompletion;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

class ObservedFutureTest {
  private final EndedCalls ended = EndedCalls.installed();
  private final CompletableFuture<HttpResponseFor<ChatCompletion>> original =
      new CompletableFuture<>();
  private final CompletableFuture<HttpResponseFor<ChatCompletion>> observed = observe();

  @Test
  void answerComesThroughAndIsSeenWhenItIsRead() {
    original.complete(response());
    observed.join().parse();
    assertThat(ended.only().response().id).isEqualTo("c1");
  }

  @Test
  void failureComesThroughUnchanged() {
    IllegalStateException failure = new IllegalStateException();
    original.completeExceptionally(failure);
    assertThatThrownBy(observed::get).isInstanceOf(ExecutionException.class).hasCause(failure);
    assertThatThrownBy(observed::join).isInstanceOf(CompletionException.class).hasCause(failure);
    assertThat(ended.only().error()).isSameAs(failure);
  }

  @Test
  void wrappedFailureIsNotWrappedAgain() {
    IllegalStateException failure = new IllegalStateException();
    CompletionException wrapped = new CompletionException(failure);
    original.completeExceptionally(wrapped);
    assertThatThrownBy(observed::join).isSameAs(wrapped);
    assertThatThrownBy(observed::get).isInstanceOf(ExecutionException.class).hasCause(failure);
    assertThat(ended.only().error()).isSameAs(failure);
  }

  @Test
  void cancellingReachesTheLibrary() {
    assertThat(observed.cancel(true)).isTrue();
    assertThat(observed.isCancelled()).isTrue();
    assertThat(original.isCancelled()).isTrue();
    assertThatThrownBy(observed::join).isInstanceOf(CancellationException.class);
    assertThat(ended.only().error()).isInstanceOf(CancellationException.class);
    assertThat(observed.cancel(true)).isTrue();
    assertThat(original.complete(response())).isFalse();
  }

  @Test
  void libraryCancellingReachesTheApplication() {
    original.cancel(false);
    assertThat(observed.isCancelled()).isTrue();
  }

  @Test
  void timeoutsReachTheLibrary() {
    var timed = observed.orTimeout(1, TimeUnit.MILLISECONDS);
    assertThat(timed).isSameAs(observed);
    assertThatThrownBy(observed::join).hasCauseInstanceOf(TimeoutException.class);
    assertThat(original.isCompletedExceptionally()).isTrue();
    assertThat(ended.only().error()).isInstanceOf(TimeoutException.class);
  }

  @Test
  void valueOfTheApplicationsOwnIsLeftAlone() {
    HttpResponseFor<ChatCompletion> own = response();
    assertThat(observed.complete(own)).isTrue();
    assertThat(observed.join()).isSameAs(own);
    assertThat(original.join()).isSameAs(own);
    assertThat(ended.all()).hasSize(1);
  }

  @SuppressWarnings("unchecked")
  private CompletableFuture<HttpResponseFor<ChatCompletion>> observe() {
    Object call = CreateAdvice.enter(new ScriptedProvider("").chat(), ScriptedProvider.question());
    return (CompletableFuture<HttpResponseFor<ChatCompletion>>)
        Objects.requireNonNull(CreateAdvice.exit(call, original, null));
  }

  @SuppressWarnings("MustBeClosedChecker") // whoever completes the future closes it
  private static HttpResponseFor<ChatCompletion> response() {
    return new ScriptedProvider("{\"id\":\"c1\",\"choices\":[]}")
        .chat()
        .create(ScriptedProvider.question());
  }
}
