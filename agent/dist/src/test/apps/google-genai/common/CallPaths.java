import com.google.genai.Client;
import com.google.genai.ResponseStream;
import com.google.genai.types.Content;
import com.google.genai.types.EmbedContentConfig;
import com.google.genai.types.GenerateContentConfig;
import com.google.genai.types.Part;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Walks every public way to ask a model that the library's own classes have. */
final class CallPaths {
  private final Clients clients;
  private int paths;

  private CallPaths(Clients clients) {
    this.clients = clients;
  }

  static Map<String, Main.Scenario> all(Clients clients) {
    return Map.of("paths", name -> new CallPaths(clients).walk());
  }

  private void walk() throws Exception {
    Client client = clients.client("plain");
    walk(name -> client.models, client.models.getClass());
    walk(name -> client.async.models, client.async.models.getClass());
    walk(name -> client.chats.create(name), client.chats.create("none").getClass());
    walk(name -> client.async.chats.create(name), client.async.chats.create("none").getClass());
  }

  private void walk(java.util.function.Function<String, Object> targets, Class<?> type) throws Exception {
    List<Method> methods = new ArrayList<>(List.of(type.getMethods()));
    methods.removeIf(
        method ->
            !method.getName().matches("generateContent.*|embedContent|sendMessage.*")
                || Modifier.isStatic(method.getModifiers()));
    methods.sort(Comparator.comparing(Method::toString));
    for (Method method : methods) {
      String name = "path-" + paths++;
      boolean session = method.getName().startsWith("send");
      List<Object> arguments = new ArrayList<>();
      for (Type each : method.getGenericParameterTypes()) {
        arguments.add(each == String.class && arguments.isEmpty() && !session ? name : argument(each));
      }
      System.out.println("path " + name + " " + method.toGenericString());
      consume(method.invoke(targets.apply(name), arguments.toArray()));
    }
  }

  private static Object argument(Type type) {
    switch (type.getTypeName()) {
      case "java.lang.String":
        return "x";
      case "java.util.List<java.lang.String>":
        return List.of("x");
      case "java.util.List<com.google.genai.types.Content>":
        return List.of(content());
      case "com.google.genai.types.Content":
        return content();
      case "com.google.genai.types.GenerateContentConfig":
        return GenerateContentConfig.builder().build();
      case "com.google.genai.types.EmbedContentConfig":
        return EmbedContentConfig.builder().build();
      default:
        throw new IllegalArgumentException("unknown parameter " + type);
    }
  }

  private static Content content() {
    return Content.builder().role("user").parts(List.of(Part.fromText("x"))).build();
  }

  private static void consume(Object result) {
    if (result instanceof CompletableFuture) {
      consume(((CompletableFuture<?>) result).join());
    } else if (result instanceof ResponseStream) {
      int chunks = 0;
      try (ResponseStream<?> stream = (ResponseStream<?>) result) {
        for (Object chunk : stream) {
          chunks++;
        }
      }
      System.out.println("chunks " + chunks);
    }
  }
}
