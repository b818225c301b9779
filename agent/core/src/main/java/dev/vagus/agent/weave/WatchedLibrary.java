package dev.vagus.agent.weave;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How one library fared. The lists are bounded; their last line may say how many were left out.
 *
 * @param name of the instrumentation
 * @param versions that were seen
 * @param woven methods that are watched
 * @param passed watched methods that the application has called at least once
 * @param refused classes and methods that were left alone, each with the reason
 * @param unlinked methods that are watched no more, each with the reason
 * @param suppressed failures of advice, by method
 */
public record WatchedLibrary(
    String name,
    List<String> versions,
    List<String> woven,
    List<String> passed,
    List<String> refused,
    List<String> unlinked,
    Map<String, Long> suppressed) {

  /** Name and versions. */
  public String title() {
    return versions.isEmpty() ? name : name + " " + String.join(", ", versions);
  }

  /** What was woven, what was not, and why, in lines for people. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    woven.forEach(method -> lines.add("woven " + method));
    refused.forEach(what -> lines.add("refused " + what));
    unlinked.forEach(what -> lines.add("unlinked " + what));
    suppressed.forEach((site, count) -> lines.add("failed " + count + " times in " + site));
    return lines;
  }
}
