import com.anthropic.client.AnthropicClient;
import com.anthropic.core.RequestOptions;
import com.anthropic.core.http.AsyncStreamResponse;
import com.anthropic.core.http.HttpResponseFor;
import com.anthropic.core.http.StreamResponse;
import com.anthropic.models.messages.MessageCreateParams;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Walks every public way to create something that the library's own interfaces list. */
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
    AnthropicClient client = clients.sync("plain");
    List<Object> services = new ArrayList<>();
    for (Object root : List.of(client, client.withRawResponse(), client.async(), client.async().withRawResponse())) {
      services.add(call(root, "messages"));
      services.add(call(call(root, "beta"), "messages"));
    }
    for (Object service : List.copyOf(services)) {
      Object copy = Tools.withOptions(service);
      if (copy != null) {
        services.add(copy);
      }
    }
    for (Object service : services) {
      for (Class<?> contract : service.getClass().getInterfaces()) {
        walk(service, contract);
      }
    }
  }

  private void walk(Object service, Class<?> contract) throws Exception {
    List<Method> methods = new ArrayList<>(List.of(contract.getMethods()));
    methods.removeIf(method -> !method.getName().matches("create.*|toolRunner") || Modifier.isStatic(method.getModifiers()));
    methods.sort(Comparator.comparing(Method::toString));
    for (Method method : methods) {
      String name = "path-" + paths++;
      List<Object> arguments = new ArrayList<>();
      boolean named = false;
      for (Class<?> type : method.getParameterTypes()) {
        named |= type != RequestOptions.class;
        arguments.add(type == RequestOptions.class ? RequestOptions.none() : params(type, name));
      }
      System.out.println("path " + (named ? name : "unnamed") + " " + method.toGenericString());
      consume(method.invoke(service, arguments.toArray()));
    }
  }

  private static Object params(Class<?> type, String name) {
    if (type == MessageCreateParams.class) {
      return Clients.chat(name);
    }
    return type == com.anthropic.models.beta.messages.MessageCreateParams.class
        ? Clients.beta(name)
        : Tools.params(type, name);
  }

  private static void consume(Object result) throws Exception {
    if (result instanceof CompletableFuture) {
      consume(((CompletableFuture<?>) result).join());
    } else if (result instanceof HttpResponseFor) {
      consume(((HttpResponseFor<?>) result).parse());
    } else if (result instanceof StreamResponse) {
      try (StreamResponse<?> stream = (StreamResponse<?>) result) {
        System.out.println("chunks " + stream.stream().count());
      }
    } else if (result instanceof AsyncStreamResponse) {
      AsyncStreamResponse<?> stream = (AsyncStreamResponse<?>) result;
      stream.subscribe(chunk -> {});
      stream.onCompleteFuture().join();
    } else if (result instanceof Iterable) {
      for (Object turn : (Iterable<?>) result) {
        System.out.println("turn " + turn.getClass().getName());
      }
    }
  }

  private static Object call(Object target, String method) throws Exception {
    for (Class<?> contract : target.getClass().getInterfaces()) {
      for (Method each : contract.getMethods()) {
        if (each.getName().equals(method) && each.getParameterCount() == 0) {
          return each.invoke(target);
        }
      }
    }
    throw new NoSuchMethodException(target + "." + method);
  }
}
