package dev.vagus.agent.cost;

import dev.vagus.agent.config.CostConfig;
import dev.vagus.agent.inference.CallStart;
import dev.vagus.agent.inference.Operation;
import dev.vagus.agent.inference.ResponseFacts;
import dev.vagus.agent.inference.Usage;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Prices of the operator before those of the catalogue, looked up once per model. */
public final class PriceBook implements Prices {
  private static final int MOST_MODELS = 2000;
  private static final Found NOTHING = new Found(null, "", "");
  private static final double PICOS = 1e12;

  private final OperatorPrices operator;
  private final Catalogue catalogue = new Catalogue();
  private final Map<Key, Found> known = new ConcurrentHashMap<>();

  private record Key(
      String provider,
      @Nullable String server,
      @Nullable String requestModel,
      @Nullable String responseModel) {}

  private record Found(@Nullable PriceList prices, String currency, String source) {}

  private PriceBook(OperatorPrices operator) {
    this.operator = operator;
  }

  /** Throws {@link dev.vagus.agent.config.ConfigException} when the operator's file is wrong. */
  public static Prices open(CostConfig config) {
    if (!config.enabled()) {
      return Prices.NONE;
    }
    String file = config.prices();
    return new PriceBook(file == null ? OperatorPrices.none() : OperatorPrices.read(file));
  }

  @Override
  public @Nullable Cost cost(CallStart start, ResponseFacts response, long epochNanos) {
    Usage usage = response.usage;
    if (usage == null) {
      return null;
    }
    Key key =
        new Key(start.provider(), start.serverAddress(), start.requestModel(), response.model);
    Found found = known.get(key);
    if (found == null) {
      found = find(key);
      if (known.size() < MOST_MODELS) {
        known.put(key, found);
      }
    }
    PriceList prices = found.prices();
    if (prices == null) {
      return null;
    }
    long picos = prices.at(epochNanos).picos(usage, start.operation() != Operation.EMBEDDINGS);
    return picos == TokenPrices.UNKNOWN
        ? null
        : new Cost(
            picos / PICOS,
            found.currency(),
            found.source(),
            found.source().equals("catalogue") ? catalogue.version() : null);
  }

  /**
   * The model that answered before the one that was asked for, the operator before the catalogue.
   */
  private Found find(Key key) {
    for (String model : new String[] {lower(key.responseModel()), lower(key.requestModel())}) {
      OperatorPrices.Entry own = model.isEmpty() ? null : operator.find(key.provider(), model);
      if (own != null) {
        PriceList list = new PriceList();
        list.add("", own.prices());
        return new Found(list, own.currency(), "operator");
      }
    }
    for (String model : new String[] {lower(key.responseModel()), lower(key.requestModel())}) {
      PriceList list = model.isEmpty() ? null : catalogue.find(key.provider(), key.server(), model);
      if (list != null) {
        return new Found(list, "USD", "catalogue");
      }
    }
    return NOTHING;
  }

  private static String lower(@Nullable String model) {
    return model == null ? "" : model.strip().toLowerCase(Locale.ROOT);
  }
}
