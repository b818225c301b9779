package dev.vagus.agent.weave;

import java.lang.invoke.MutableCallSite;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The call sites of one advice in one woven method: its enter and its exit. They are unlinked
 * together, so that nothing is begun that is never ended. Safe for use by many threads.
 */
final class WovenMethod {
  private final String library;
  private final String name;
  private final WeavingReport report;
  private final List<AdviceSite> sites = new ArrayList<>(2);
  private @Nullable Throwable broken;

  /**
   * @param name for people: type and method
   */
  WovenMethod(String library, String name, WeavingReport report) {
    this.library = library;
    this.name = name;
    this.report = report;
  }

  /** Adds a site. Returns false when the method has been unlinked already. */
  synchronized boolean add(AdviceSite site) {
    sites.add(site);
    return broken == null;
  }

  void unlink(Throwable error) {
    synchronized (this) {
      if (broken != null) {
        return;
      }
      broken = error;
      sites.forEach(AdviceSite::unlink);
      MutableCallSite.syncAll(sites.toArray(new MutableCallSite[0]));
    }
    report.unlinked(library, name, WeavingReport.describe(error));
  }

  void suppressed(Throwable error) {
    report.suppressed(library, name, error);
  }
}
