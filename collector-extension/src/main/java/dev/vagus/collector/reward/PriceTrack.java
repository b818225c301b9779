package dev.vagus.collector.reward;

import dev.vagus.collector.model.Contribution;
import dev.vagus.collector.model.Cost;
import dev.vagus.collector.model.Episode;
import dev.vagus.collector.model.Inference;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** How cheap the calls were: free is 1, the reference cost 0, twice that or more -1. */
final class PriceTrack implements RewardTrack {
  private final TrackSettings settings;

  PriceTrack(TrackSettings settings) {
    this.settings = settings;
  }

  @Override
  public String name() {
    return "price";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public List<Judgement> judge(Episode episode) {
    List<Judgement> judgements = new ArrayList<>();
    for (Inference inference : episode.inferences()) {
      Cost cost = inference.cost();
      BigDecimal reference = cost == null ? null : settings.referenceCost().get(cost.currency());
      if (cost != null && reference != null) {
        double worth = 1 - cost.amount().doubleValue() / reference.doubleValue();
        double value = Math.max(-1, Math.min(1, worth));
        judgements.add(
            new Judgement(
                inference.key(),
                List.of(new Contribution("cost", inference.key().toString(), value, 1))));
      }
    }
    return judgements;
  }
}
