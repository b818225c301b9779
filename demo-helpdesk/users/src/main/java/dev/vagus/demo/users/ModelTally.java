package dev.vagus.demo.users;

/**
 * What became of the drafts of one model.
 *
 * @param keptShares sum over edited drafts of the share of words that was kept
 */
public record ModelTally(
    int drafts,
    int sentAsIs,
    int edited,
    int discarded,
    int regenerated,
    int ignored,
    double keptShares) {

  static final ModelTally NOTHING = new ModelTally(0, 0, 0, 0, 0, 0, 0);

  static ModelTally of(Reaction reaction, double kept) {
    return switch (reaction) {
      case SEND -> new ModelTally(1, 1, 0, 0, 0, 0, 0);
      case EDIT -> new ModelTally(1, 0, 1, 0, 0, 0, kept);
      case DISCARD -> new ModelTally(1, 0, 0, 1, 0, 0, 0);
      case REGENERATE -> new ModelTally(1, 0, 0, 0, 1, 0, 0);
      case IGNORE -> new ModelTally(1, 0, 0, 0, 0, 1, 0);
    };
  }

  ModelTally plus(ModelTally other) {
    return new ModelTally(
        drafts + other.drafts,
        sentAsIs + other.sentAsIs,
        edited + other.edited,
        discarded + other.discarded,
        regenerated + other.regenerated,
        ignored + other.ignored,
        keptShares + other.keptShares);
  }

  /** Drafts that somebody did something about. */
  public int judged() {
    return drafts - ignored;
  }

  /** Mean share of words kept in edited drafts; NaN when none was edited. */
  public double meanKept() {
    return keptShares / edited;
  }
}
