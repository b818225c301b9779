package dev.vagus.agent.http;

import dev.vagus.agent.inference.Operation;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which requests go to a model: told by method, host and path alone, before anything else of the
 * request is looked at. Paths that only models have count on every host; those that other services
 * have too count on the hosts of providers and on those that the operator named.
 */
public final class Endpoints {
  private static final int OLLAMA_PORT = 11434;
  private static final Dialect CHAT = new OpenAiChat();
  private static final Dialect RESPONSES = new OpenAiResponses();
  private static final Dialect EMBEDDINGS = new Embeddings();
  private static final Dialect ANTHROPIC = new AnthropicMessages();
  private static final Dialect GEMINI = new Gemini();
  private static final Dialect OLLAMA = new Ollama();
  private static final Dialect COHERE = new Cohere();
  private static final Dialect CONVERSE = new BedrockConverse();
  private static final Dialect INVOKE = new BedrockInvoke();

  private Endpoints() {}

  /**
   * Adds hosts whose requests are looked at whatever their path has in common with other services.
   *
   * @param hosts names, {@code *} for any beginning, {@code :port} where only that port counts
   */
  public static void alsoAt(List<String> hosts) {
    Hosts.configure(hosts);
  }

  /**
   * The endpoint of a request; null when it is no model call. Takes nanoseconds for all others.
   *
   * @param port -1 when it is the scheme's own
   * @param path of the URL as sent, without its query
   */
  public static @Nullable Endpoint of(
      @Nullable String method, @Nullable String host, int port, @Nullable String path) {
    if (path == null || host == null || !"POST".equals(method) || !mayBeModel(path)) {
      return null;
    }
    String name = host.toLowerCase(Locale.ROOT);
    String provider = Hosts.provider(name);
    boolean named = Hosts.isConfigured(name, port);
    return find(path, provider, provider != null || named, port);
  }

  /** Whether the path ends as any of those below does. */
  private static boolean mayBeModel(String path) {
    int length = path.length();
    if (length < 6) {
      return false;
    }
    return switch (path.charAt(length - 1)) {
      case 's' ->
          path.endsWith("ions")
              || path.endsWith("ings")
              || path.endsWith("messages")
              || path.endsWith("responses")
              || path.endsWith("Contents");
      case 't' -> path.endsWith("/chat") || path.endsWith("Content");
      case 'e' ->
          path.endsWith("/generate") || path.endsWith("/converse") || path.endsWith("/invoke");
      case 'd' -> path.endsWith("/embed");
      case 'm' -> path.endsWith("-stream");
      default -> false;
    };
  }

  private static @Nullable Endpoint find(
      String path, @Nullable String provider, boolean knownHost, int port) {
    String openAi = provider == null ? "openai" : provider;
    boolean certain = provider != null;
    if (path.endsWith("/chat/completions")) {
      return endpoint(CHAT, Operation.CHAT, openAi, deployment(path), certain);
    }
    if (path.endsWith("/v1/messages")) {
      String anthropic = provider == null ? "anthropic" : provider;
      return endpoint(ANTHROPIC, Operation.CHAT, anthropic, null, certain);
    }
    if (path.startsWith("/model/")) {
      return bedrock(path, knownHost);
    }
    int colon = path.lastIndexOf(':');
    if (colon > 0) {
      return gemini(path, colon, provider);
    }
    boolean openAiPath =
        path.endsWith("/v1" + last(path)) || path.contains("/openai/") || knownHost;
    if (path.endsWith("/responses") && openAiPath) {
      return endpoint(RESPONSES, Operation.CHAT, openAi, null, certain);
    }
    if (path.endsWith("/embeddings") && !path.endsWith("/api/embeddings") && openAiPath) {
      return endpoint(EMBEDDINGS, Operation.EMBEDDINGS, openAi, deployment(path), certain);
    }
    if (path.endsWith("/completions") && openAiPath) {
      return endpoint(CHAT, Operation.TEXT_COMPLETION, openAi, deployment(path), certain);
    }
    if (path.contains("/api/")) {
      return knownHost || port == OLLAMA_PORT ? ollama(path) : null;
    }
    return knownHost ? cohere(path, provider) : null;
  }

  private static @Nullable Endpoint gemini(String path, int colon, @Nullable String provider) {
    String google = provider == null ? "gcp.gemini" : provider;
    int models = path.lastIndexOf("/models/", colon);
    String model = models < 0 ? null : path.substring(models + "/models/".length(), colon);
    return switch (path.substring(colon + 1)) {
      case "generateContent" ->
          new Endpoint(GEMINI, Operation.GENERATE_CONTENT, google, model, false, provider != null);
      case "streamGenerateContent" ->
          new Endpoint(GEMINI, Operation.GENERATE_CONTENT, google, model, true, provider != null);
      case "embedContent", "batchEmbedContents" ->
          new Endpoint(GEMINI, Operation.EMBEDDINGS, google, model, false, provider != null);
      default -> null;
    };
  }

  private static @Nullable Endpoint bedrock(String path, boolean knownHost) {
    int end = path.lastIndexOf('/');
    if (end <= "/model/".length()) {
      return null;
    }
    String model =
        URLDecoder.decode(path.substring("/model/".length(), end), StandardCharsets.UTF_8);
    Operation invoked = model.contains("embed") ? Operation.EMBEDDINGS : Operation.CHAT;
    return switch (path.substring(end + 1)) {
      case "converse" ->
          new Endpoint(CONVERSE, Operation.CHAT, "aws.bedrock", model, false, knownHost);
      case "converse-stream" ->
          new Endpoint(CONVERSE, Operation.CHAT, "aws.bedrock", model, true, knownHost);
      case "invoke" ->
          knownHost ? new Endpoint(INVOKE, invoked, "aws.bedrock", model, false, true) : null;
      case "invoke-with-response-stream" ->
          knownHost ? new Endpoint(INVOKE, invoked, "aws.bedrock", model, true, true) : null;
      default -> null;
    };
  }

  private static @Nullable Endpoint ollama(String path) {
    return switch (last(path)) {
      case "/chat" -> endpoint(OLLAMA, Operation.CHAT, "ollama", null, false);
      case "/generate" -> endpoint(OLLAMA, Operation.TEXT_COMPLETION, "ollama", null, false);
      case "/embed", "/embeddings" ->
          endpoint(EMBEDDINGS, Operation.EMBEDDINGS, "ollama", null, false);
      default -> null;
    };
  }

  private static @Nullable Endpoint cohere(String path, @Nullable String provider) {
    if (provider != null && !provider.equals("cohere")) {
      return null;
    }
    return switch (last(path)) {
      case "/chat" -> endpoint(COHERE, Operation.CHAT, "cohere", null, false);
      case "/embed" -> endpoint(EMBEDDINGS, Operation.EMBEDDINGS, "cohere", null, false);
      default -> null;
    };
  }

  private static Endpoint endpoint(
      Dialect dialect,
      Operation operation,
      String provider,
      @Nullable String model,
      boolean certain) {
    return new Endpoint(dialect, operation, provider, model, false, certain);
  }

  private static String last(String path) {
    return path.substring(path.lastIndexOf('/'));
  }

  /** The deployment of Azure that the path names, null when it names none. */
  private static @Nullable String deployment(String path) {
    int at = path.indexOf("/deployments/");
    if (at < 0) {
      return null;
    }
    int from = at + "/deployments/".length();
    int to = path.indexOf('/', from);
    return to < 0 ? null : path.substring(from, to);
  }
}
