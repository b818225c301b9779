package dev.vagus.agent.diagnosis;

import dev.vagus.agent.weave.WatchedLibrary;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How the agent fares, in one sentence.
 *
 * @param state what to make of it
 * @param sentence with the likely cause and the fix
 */
record Verdict(State state, String sentence) {
  enum State {
    /** Calls are captured and delivered. */
    FINE,
    /** Nothing has come yet, and nothing says that something should have. */
    WAITING,
    /** Calls have come, and their first export is on its way. */
    PENDING,
    /** Something should have come. */
    TROUBLE
  }

  static Verdict of(Facts facts) {
    long captured = facts.allCaptured();
    return captured > 0 ? delivered(facts, captured) : silent(facts);
  }

  private static Verdict delivered(Facts facts, long captured) {
    long acknowledged = facts.delivery().acknowledged();
    String failure = facts.delivery().lastFailure();
    if (acknowledged > 0) {
      return new Verdict(
          State.FINE, captured + " calls captured, " + acknowledged + " items acknowledged");
    }
    return failure == null
        ? new Verdict(State.PENDING, captured + " calls captured, their export is still to come")
        : new Verdict(
            State.TROUBLE,
            captured
                + " calls captured but none delivered to "
                + facts.collector()
                + " ("
                + failure
                + "); is the collector running there? Set otlp.endpoint");
  }

  private static Verdict silent(Facts facts) {
    WatchedLibrary unlinked = first(facts.models(), WatchedLibrary::unlinked);
    if (unlinked != null) {
      return new Verdict(
          State.TROUBLE,
          unlinked.title()
              + " is called but does not fit, so its calls are not seen: "
              + unlinked.unlinked().get(0)
              + "; use a version that docs/libraries.md names");
    }
    WatchedLibrary failing = failing(facts.models());
    if (failing != null) {
      return new Verdict(
          State.TROUBLE,
          failing.title()
              + " is called but watching it fails in "
              + failing.suppressed().keySet()
              + "; please report this, with the line that says `suppressed`");
    }
    WatchedLibrary refused = first(facts.models(), WatchedLibrary::refused);
    if (refused != null && refused.woven().isEmpty()) {
      return new Verdict(
          State.TROUBLE,
          refused.title()
              + " is loaded but could not be woven: "
              + refused.refused().get(0)
              + "; use a version that docs/libraries.md names");
    }
    WatchedLibrary passed = first(facts.models(), WatchedLibrary::passed);
    if (passed != null) {
      return new Verdict(
          State.TROUBLE,
          passed.title()
              + " is called but no call has ended; does the application read or close its streams?");
    }
    if (facts.seenAtHttp() > 0) {
      return new Verdict(
          State.TROUBLE,
          facts.seenAtHttp()
              + " requests to model endpoints were seen at HTTP clients and none has become a call;"
              + " see what became of them in the report, and whether their library is watched: "
              + titles(facts.models()));
    }
    return new Verdict(
        State.WAITING,
        facts.models().isEmpty()
            ? "no library that calls models has been loaded"
            : titles(facts.models())
                + " is loaded, but no call of it has come; if the application does call"
                + " models, it uses another client");
  }

  private static @Nullable WatchedLibrary first(
      List<WatchedLibrary> libraries, Function<WatchedLibrary, List<String>> with) {
    return libraries.stream()
        .filter(library -> !with.apply(library).isEmpty())
        .findFirst()
        .orElse(null);
  }

  private static @Nullable WatchedLibrary failing(List<WatchedLibrary> libraries) {
    return libraries.stream()
        .filter(library -> !library.suppressed().isEmpty())
        .findFirst()
        .orElse(null);
  }

  private static String titles(List<WatchedLibrary> libraries) {
    return libraries.isEmpty()
        ? "nothing"
        : String.join("; ", libraries.stream().map(WatchedLibrary::title).toList());
  }
}
