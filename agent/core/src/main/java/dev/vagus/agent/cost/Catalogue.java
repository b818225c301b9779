package dev.vagus.agent.cost;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The snapshot of published prices that comes with the agent. It is read anew for each model that
 * is looked up the first time and never kept: an application uses a few of its thousand models.
 */
final class Catalogue {
  private static final Map<String, String> PROVIDERS =
      Map.ofEntries(
          Map.entry("aws.bedrock", "aws"),
          Map.entry("azure.ai.openai", "azure"),
          Map.entry("azure.ai.inference", "azure"),
          Map.entry("gcp.gemini", "google"),
          Map.entry("gcp.vertex_ai", "google"),
          Map.entry("gcp.gen_ai", "google"),
          Map.entry("mistral_ai", "mistral"),
          Map.entry("moonshot_ai", "moonshotai"),
          Map.entry("x_ai", "x-ai"));

  private final String version = text("prices.version").strip();

  String version() {
    return version;
  }

  /**
   * Prices of a model; null when they are not known.
   *
   * @param provider value of {@code gen_ai.provider.name}
   * @param server host that was called; it tells more about who is paid than the protocol spoken
   * @param model in lower case
   */
  @Nullable PriceList find(String provider, @Nullable String server, String model) {
    String payee = server == null ? null : providerAt(server);
    if (payee == null) {
      payee = PROVIDERS.getOrDefault(provider, provider);
    }
    return findWithFallback(payee, model);
  }

  private @Nullable String providerAt(String server) {
    String url = "https://" + server + "/";
    try (BufferedReader lines = open()) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("p\t")) {
          String[] fields = line.split("\t", -1);
          if (Pattern.compile("^(?:" + fields[2] + ")").matcher(url).find()) {
            return fields[1];
          }
        }
      }
      return null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private @Nullable PriceList findWithFallback(String provider, String model) {
    String[] fallbacks = {};
    try (BufferedReader lines = open()) {
      boolean inside = false;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] fields = line.split("\t", -1);
        if (fields[0].equals("p")) {
          if (inside) {
            break;
          }
          inside = fields[1].equals(provider);
          fallbacks = inside && !fields[3].isEmpty() ? fields[3].split(",", -1) : fallbacks;
        } else if (inside && fields[0].equals("m") && ModelMatch.matches(fields[2], model)) {
          return prices(lines);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    for (String fallback : fallbacks) {
      PriceList found = findWithFallback(fallback, model);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private static PriceList prices(BufferedReader lines) throws IOException {
    PriceList list = new PriceList();
    for (String line = lines.readLine();
        line != null && line.startsWith("$\t");
        line = lines.readLine()) {
      String[] fields = line.split("\t", -1);
      Map<String, Rate> rates = new HashMap<>();
      for (String rate : fields[2].split(" ", -1)) {
        int equals = rate.indexOf('=');
        if (equals > 0) {
          rates.put(rate.substring(0, equals), Rate.parse(rate.substring(equals + 1)));
        }
      }
      list.add(fields[1], TokenPrices.of(rates));
    }
    return list;
  }

  private static BufferedReader open() {
    return new BufferedReader(
        new InputStreamReader(resource("prices.tsv"), StandardCharsets.UTF_8));
  }

  private static String text(String name) {
    try (InputStream in = resource(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream resource(String name) {
    InputStream in = Catalogue.class.getResourceAsStream(name);
    if (in == null) {
      throw new IllegalStateException("the agent's jar has no " + name);
    }
    return in;
  }
}
