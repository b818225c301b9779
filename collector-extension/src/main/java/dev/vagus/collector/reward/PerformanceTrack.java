package dev.vagus.collector.reward;

import dev.vagus.collector.model.Contribution;
import dev.vagus.collector.model.Episode;
import dev.vagus.collector.model.Inference;
import java.util.ArrayList;
import java.util.List;

/** How fast the answers came, on a logarithmic scale. A failed call has no speed. */
final class PerformanceTrack implements RewardTrack {
  private static final double NANOS = 1e9;

  private final TrackSettings settings;

  PerformanceTrack(TrackSettings settings) {
    this.settings = settings;
  }

  @Override
  public String name() {
    return "performance";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public List<Judgement> judge(Episode episode) {
    List<Judgement> judgements = new ArrayList<>();
    for (Inference inference : episode.inferences()) {
      List<Contribution> signals = signals(inference);
      if (!signals.isEmpty()) {
        judgements.add(new Judgement(inference.key(), signals));
      }
    }
    return judgements;
  }

  private List<Contribution> signals(Inference inference) {
    List<Contribution> signals = new ArrayList<>();
    if (inference.errorType() != null) {
      return signals;
    }
    String source = inference.key().toString();
    double seconds = inference.duration().toNanos() / NANOS;
    TrackSettings.Range range = settings.secondsOf(inference.operation());
    if (seconds > 0 && range != null) {
      signals.add(new Contribution("duration", source, range.worth(seconds), 1));
    }
    Double first = inference.timeToFirstChunk();
    if (first != null && first > 0) {
      double worth = settings.firstChunkSeconds().worth(first);
      signals.add(new Contribution("time_to_first_chunk", source, worth, 1));
    }
    return signals;
  }
}
