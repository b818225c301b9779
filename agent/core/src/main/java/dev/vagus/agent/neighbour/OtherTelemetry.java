package dev.vagus.agent.neighbour;

import dev.vagus.agent.config.InstrumentationConfig.ReportedElsewhere;
import dev.vagus.agent.inference.ParentContext;
import dev.vagus.agent.inference.SpanRef;
import dev.vagus.agent.log.AgentLog;
import dev.vagus.agent.weave.Witness;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The copies of OpenTelemetry that this process has besides ours: the application's own, and that
 * of opentelemetry-javaagent. A copy counts once it has chosen where it keeps its context, so that
 * asking it changes nothing. Thread-safe.
 */
public final class OtherTelemetry implements ParentContext, Witness, Supplier<List<String>> {
  private static final String SHADED = "io.opentelemetry.javaagent.shaded.";
  private static final String API = "io.opentelemetry.";
  private static final String STORAGE = "context.LazyStorage";
  private static final Set<String> TYPES = Set.of(API + STORAGE, SHADED + API + STORAGE);
  private static final Set<String> MODEL_CALLS =
      Set.of("chat", "text_completion", "generate_content", "embeddings");
  private static final int MOST_COPIES = 64;

  private final boolean leave;
  private final List<Copy> copies = new CopyOnWriteArrayList<>();
  private volatile boolean saidSameCalls;

  public OtherTelemetry(ReportedElsewhere sameCalls) {
    leave = sameCalls == ReportedElsewhere.LEAVE;
  }

  @Override
  public Set<String> types() {
    return TYPES;
  }

  @Override
  public void loaded(String type, @Nullable ClassLoader loader) {
    copies.removeIf(Copy::isGone);
    if (loader != OtherTelemetry.class.getClassLoader() && copies.size() < MOST_COPIES) {
      copies.add(new Copy(type.substring(0, type.length() - STORAGE.length()), loader));
    }
  }

  @Override
  public @Nullable Outer current() {
    if (copies.isEmpty()) {
      return null;
    }
    for (Copy copy : copies) {
      Class<?> type = copy.span();
      if (type != null) {
        Outer outer = current(CurrentSpan.of(type));
        if (outer != null) {
          return outer;
        }
      }
    }
    return null;
  }

  private @Nullable Outer current(CurrentSpan reader) {
    try {
      Object span = reader.get();
      SpanRef ref = span == null ? null : reader.ref(span);
      if (span == null || ref == null) {
        return null;
      }
      String operation = reader.operation(span);
      boolean sameCall = operation != null && MODEL_CALLS.contains(operation);
      if (sameCall) {
        saySameCalls();
      }
      return new Outer(ref, sameCall && leave);
    } catch (Throwable broken) {
      AgentLog.warn("neighbour", "cannot read the current span of OpenTelemetry: " + broken);
      return null;
    }
  }

  private void saySameCalls() {
    if (!saidSameCalls) {
      saidSameCalls = true;
      AgentLog.line(
          leave
              ? "model calls that OpenTelemetry in this process reports are left to it"
                  + " (instrumentation.reported-elsewhere=leave)"
              : "OpenTelemetry in this process reports model calls too; ours are children of its"
                  + " spans. To have each once, switch its instrumentation off (for openai:"
                  + " OTEL_INSTRUMENTATION_OPENAI_ENABLED=false), or leave the calls to it with"
                  + " instrumentation.reported-elsewhere=leave");
    }
  }

  /** For people: which copies there are. */
  @Override
  public List<String> get() {
    List<String> lines = new ArrayList<>();
    for (Copy copy : copies) {
      lines.add(
          (copy.api.startsWith(SHADED)
                  ? "opentelemetry-javaagent"
                  : "OpenTelemetry of the application")
              + "; our spans join its traces");
    }
    if (saidSameCalls) {
      lines.add("it reports model calls too" + (leave ? ", which are left to it" : ""));
    }
    return lines;
  }

  /** One copy, found by the class that keeps its context. Does not keep its loader alive. */
  private static final class Copy {
    private final String api;
    private final @Nullable WeakReference<ClassLoader> loader;
    private volatile @Nullable WeakReference<Class<?>> span;

    Copy(String api, @Nullable ClassLoader loader) {
      this.api = api;
      this.loader = loader == null ? null : new WeakReference<>(loader);
    }

    boolean isGone() {
      return loader != null && loader.get() == null;
    }

    /** Looked for by the first call, as nothing can be loaded while a class of it is. */
    @Nullable Class<?> span() {
      WeakReference<Class<?>> known = span;
      if (known == null) {
        known = new WeakReference<>(find());
        span = known;
      }
      return known.get();
    }

    private @Nullable Class<?> find() {
      ClassLoader in = loader == null ? null : loader.get();
      if (loader != null && in == null) {
        return null;
      }
      try {
        return Class.forName(api + "api.trace.Span", false, in);
      } catch (ClassNotFoundException | LinkageError absent) {
        return null;
      }
    }
  }
}
