package dev.vagus.agent.weave;

import dev.vagus.agent.log.AgentLog;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What was woven, what was not, and why, for each library. Tells the operator once about each
 * failure. Bounded: past {@value #MAX_ENTRIES} entries of a kind only a count is kept. Safe for use
 * by many threads.
 */
public final class WeavingReport {
  static final int MAX_ENTRIES = 64;

  private final Map<String, Library> libraries = new TreeMap<>();

  /** Replaced as a whole, so that it is read without a lock. */
  private volatile Set<String> watching = Set.of();

  /** The library is about to be used. */
  synchronized void announced(String library) {
    library(library);
  }

  synchronized void woven(String library, String version, String type, List<String> methods) {
    Library entry = library(library);
    if (entry.versions.size() < MAX_ENTRIES && entry.versions.add(version)) {
      AgentLog.line("watching " + library + " " + version);
    }
    for (String method : methods) {
      entry.woven.put(type + "#" + method);
    }
    noteWatching();
  }

  /** The application has passed a woven method for the first time. */
  synchronized void passed(String library, String site) {
    library(library).passed.put(site);
  }

  /** A class or some of its methods were left alone. */
  synchronized void refused(String library, String what, String reason) {
    if (library(library).refused.put(what + ": " + reason)) {
      AgentLog.warn(
          "refused " + library,
          library + ": " + what + " is not watched: " + reason + "; the application is unaffected");
    }
  }

  /** A call site does nothing from now on. */
  synchronized void unlinked(String library, String site, String reason) {
    boolean told = library(library).unlinked.put(site + ": " + reason);
    noteWatching();
    if (told) {
      AgentLog.warn(
          "unlinked " + library + " " + site,
          library
              + ": stopped watching "
              + site
              + ": "
              + reason
              + "; does this version fit? The application is unaffected");
    }
  }

  /** Advice threw; the application did not notice. */
  synchronized void suppressed(String library, String site, Throwable error) {
    library(library).suppressed.merge(bounded(library, site), 1L, Long::sum);
    AgentLog.warn(
        "suppressed " + library + " " + site,
        library + ": advice of " + site + " failed, suppressed: " + describe(error));
  }

  /** Whether something of {@code library} is woven and no site of it was given up. */
  boolean isWatching(String library) {
    return watching.contains(library);
  }

  private void noteWatching() {
    Set<String> names = new HashSet<>();
    libraries.forEach(
        (name, library) -> {
          if (!library.woven.isEmpty() && library.unlinked.isEmpty()) {
            names.add(name);
          }
        });
    watching = names;
  }

  /** Number of failures of advice so far. */
  public synchronized long suppressed() {
    return libraries.values().stream()
        .flatMap(library -> library.suppressed.values().stream())
        .mapToLong(Long::longValue)
        .sum();
  }

  /** How each library fared so far, in the order of their names. */
  public synchronized List<WatchedLibrary> libraries() {
    List<WatchedLibrary> all = new ArrayList<>();
    libraries.forEach(
        (name, library) ->
            all.add(
                new WatchedLibrary(
                    name,
                    List.copyOf(library.versions),
                    library.woven.lines(),
                    library.passed.lines(),
                    library.refused.lines(),
                    library.unlinked.lines(),
                    Map.copyOf(library.suppressed))));
    return all;
  }

  static String describe(Throwable error) {
    StackTraceElement[] trace = error.getStackTrace();
    return error + (trace.length == 0 ? "" : " at " + trace[0]);
  }

  private String bounded(String library, String site) {
    Map<String, Long> counts = library(library).suppressed;
    return counts.containsKey(site) || counts.size() < MAX_ENTRIES ? site : "other sites";
  }

  private Library library(String name) {
    return libraries.computeIfAbsent(name, absent -> new Library());
  }

  private static final class Library {
    final Set<String> versions = new LinkedHashSet<>();
    final Entries woven = new Entries();
    final Entries passed = new Entries();
    final Entries refused = new Entries();
    final Entries unlinked = new Entries();
    final Map<String, Long> suppressed = new LinkedHashMap<>();
  }

  private static final class Entries {
    private final Set<String> kept = new LinkedHashSet<>();
    private int leftOut;

    /** Whether the entry was new and is kept. */
    boolean put(String entry) {
      if (kept.contains(entry)) {
        return false;
      }
      if (kept.size() == MAX_ENTRIES) {
        leftOut++;
        return false;
      }
      return kept.add(entry);
    }

    boolean isEmpty() {
      return kept.isEmpty();
    }

    List<String> lines() {
      List<String> lines = new ArrayList<>(kept);
      if (leftOut > 0) {
        lines.add(leftOut + " more");
      }
      return lines;
    }
  }
}
