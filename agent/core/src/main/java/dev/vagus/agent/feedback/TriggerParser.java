package dev.vagus.agent.feedback;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads what sets a rule off. */
final class TriggerParser {
  private TriggerParser() {}

  static Trigger trigger(Entry entry) throws RuleException {
    String http = entry.text("http");
    String call = entry.text("call");
    if ((http == null) == (call == null)) {
      throw new RuleException("needs either 'http' or 'call'");
    }
    if (http != null) {
      refuse(entry, "args", "when");
      return request(http, entry.text("status"));
    }
    refuse(entry, "status");
    return call(call == null ? "" : call, entry);
  }

  private static void refuse(Entry entry, String... keys) throws RuleException {
    for (String key : keys) {
      if (entry.has(key)) {
        throw new RuleException(
            "key '" + key + "' belongs to '" + (key.equals("status") ? "http" : "call") + "'");
      }
    }
  }

  private static Trigger request(String http, @Nullable String status) throws RuleException {
    String[] words = http.split("\\s+", -1);
    if (words.length > 2) {
      throw new RuleException("key 'http': '" + http + "' is not METHOD /path");
    }
    String method = words.length == 2 ? words[0] : null;
    if (method != null && !method.matches("[A-Z]+")) {
      throw new RuleException("key 'http': method '" + method + "' is not in capitals, as GET is");
    }
    return new Trigger.Request(
        method,
        PathTemplate.parse(words[words.length - 1]),
        status == null ? StatusRange.SUCCESS : StatusRange.parse(status.toLowerCase(Locale.ROOT)));
  }

  private static Trigger call(String call, Entry entry) throws RuleException {
    int dot = call.lastIndexOf('.');
    if (!call.matches("[\\p{L}_$][\\p{L}\\p{N}_$.]*") || dot < 0 || call.endsWith(".")) {
      throw new RuleException("key 'call': '" + call + "' is not package.Class.method");
    }
    Double arguments = entry.number("args");
    if (arguments != null && (arguments < 0 || arguments > 255 || arguments % 1 != 0)) {
      throw new RuleException("key 'args' needs a number from 0 to 255");
    }
    String when = entry.text("when");
    if (when != null && !when.equals("always") && !when.equals("returned")) {
      throw new RuleException("key 'when' is either returned or always, not '" + when + "'");
    }
    return new Trigger.Call(
        call.substring(0, dot),
        call.substring(dot + 1),
        arguments == null ? -1 : arguments.intValue(),
        "always".equals(when));
  }
}
