package dev.vagus.agent.instrument.http.okhttp;

import static net.bytebuddy.matcher.ElementMatchers.nameStartsWith;
import static net.bytebuddy.matcher.ElementMatchers.takesArguments;

import dev.vagus.agent.weave.LibraryInstrumentation;
import dev.vagus.agent.weave.WeavePoint;
import java.util.List;
import java.util.Set;

/**
 * OkHttp 3 to 5: the method that {@code execute} and {@code enqueue} end in, above retries and the
 * undoing of compression. Its name has a suffix that the Kotlin compiler made.
 */
public final class OkHttpInstrumentation implements LibraryInstrumentation {
  static final String NAME = "okhttp";
  private static final Set<String> TYPES =
      Set.of("okhttp3.internal.connection.RealCall", "okhttp3.RealCall");

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Set<String> types() {
    return TYPES;
  }

  @Override
  public boolean callsModels() {
    return false;
  }

  @Override
  public List<WeavePoint> points() {
    return TYPES.stream()
        .map(
            type ->
                new WeavePoint(
                    type,
                    nameStartsWith("getResponseWithInterceptorChain").and(takesArguments(0)),
                    "dev.vagus.agent.instrument.http.okhttp.CallAdvice"))
        .toList();
  }

  @Override
  public List<String> heralds() {
    return List.of("okhttp3.OkHttpClient");
  }
}
