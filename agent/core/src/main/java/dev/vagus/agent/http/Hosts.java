package dev.vagus.agent.http;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Hosts that serve models: those of the known providers and those that the operator named. */
final class Hosts {
  private static final String[][] KNOWN = {
    {"api.openai.com", "openai"},
    {"*.openai.azure.com", "azure.ai.openai"},
    {"*.cognitiveservices.azure.com", "azure.ai.openai"},
    {"*.services.ai.azure.com", "azure.ai.inference"},
    {"*.models.ai.azure.com", "azure.ai.inference"},
    {"models.github.ai", "azure.ai.inference"},
    {"api.anthropic.com", "anthropic"},
    {"generativelanguage.googleapis.com", "gcp.gemini"},
    {"*aiplatform.googleapis.com", "gcp.vertex_ai"},
    {"api.cohere.com", "cohere"},
    {"api.cohere.ai", "cohere"},
    {"api.mistral.ai", "mistral_ai"},
    {"codestral.mistral.ai", "mistral_ai"},
    {"api.deepseek.com", "deepseek"},
    {"api.groq.com", "groq"},
    {"api.x.ai", "x_ai"},
    {"api.perplexity.ai", "perplexity"},
    {"openrouter.ai", "openrouter"},
    {"api.together.xyz", "together"},
    {"api.fireworks.ai", "fireworks"},
    {"ollama.com", "ollama"},
  };

  private static volatile List<String> configured = List.of();

  private static final Map<String, String> EXACT = new HashMap<>();

  static {
    for (String[] host : KNOWN) {
      if (!host[0].startsWith("*")) {
        EXACT.put(host[0], host[1]);
      }
    }
  }

  private Hosts() {}

  /** Names with {@code *} for any beginning, and {@code :port} where only that port counts. */
  static void configure(List<String> hosts) {
    configured = List.copyOf(hosts);
  }

  /** The provider at {@code host}; null when it is not a known one. */
  static @Nullable String provider(String host) {
    String exact = EXACT.get(host);
    if (exact != null) {
      return exact;
    }
    for (String[] known : KNOWN) {
      String name = known[0];
      int end = name.length() - 1;
      if (name.charAt(0) == '*' && host.regionMatches(host.length() - end, name, 1, end)) {
        return known[1];
      }
    }
    return host.startsWith("bedrock-runtime") && host.endsWith(".amazonaws.com")
        ? "aws.bedrock"
        : null;
  }

  static boolean isConfigured(String host, int port) {
    for (String name : configured) {
      if (matches(name.toLowerCase(Locale.ROOT), host, port)) {
        return true;
      }
    }
    return false;
  }

  private static boolean matches(String name, String host, int port) {
    String wanted = name;
    int colon = name.lastIndexOf(':');
    if (colon > 0 && name.indexOf(':') == colon) {
      if (!name.substring(colon + 1).equals(Integer.toString(port))) {
        return false;
      }
      wanted = name.substring(0, colon);
    }
    return wanted.startsWith("*") ? host.endsWith(wanted.substring(1)) : host.equals(wanted);
  }
}
