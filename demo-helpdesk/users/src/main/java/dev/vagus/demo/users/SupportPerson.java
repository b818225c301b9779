package dev.vagus.demo.users;

import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Judges drafts by what they say: whether the needed fact is there, courtesy and length, with some
 * taste and some laziness. The same seed and text give the same judgement.
 */
final class SupportPerson {
  private static final int PATIENCE = 2;
  private static final double NEVER_REACTS = 0.12;

  private final String name;
  private final SplittableRandom random;

  SupportPerson(String name, SplittableRandom random) {
    this.name = name;
    this.random = random;
  }

  String name() {
    return name;
  }

  /**
   * Decides what becomes of a draft.
   *
   * @param attempt 0 for the first draft of a ticket
   */
  Reaction judge(Ticket ticket, String draft, int attempt) {
    double mood = random.nextDouble();
    double impression = quality(ticket, draft) + 0.2 * (random.nextDouble() - 0.5);
    if (random.nextDouble() < NEVER_REACTS) {
      return Reaction.IGNORE;
    }
    if (impression >= 0.85) {
      return mood < 0.85 ? Reaction.SEND : Reaction.EDIT;
    }
    boolean patient = attempt < PATIENCE;
    if (impression >= 0.6) {
      return mood < 0.2
          ? Reaction.SEND
          : mood < 0.9 || !patient ? Reaction.EDIT : Reaction.REGENERATE;
    }
    if (mood < 0.5 && patient) {
      return Reaction.REGENERATE;
    }
    return mood < 0.75 ? Reaction.EDIT : Reaction.DISCARD;
  }

  String edit(Ticket ticket, String draft) {
    return Editing.edit(ticket, draft, name, random);
  }

  /** In [0, 1]. */
  static double quality(Ticket ticket, String draft) {
    String lower = draft.toLowerCase(Locale.ROOT);
    int words = Words.of(draft).size();
    double sum = 0;
    sum += lower.contains(ticket.need().toLowerCase(Locale.ROOT)) ? 0.55 : 0;
    sum += draft.contains(ticket.firstName()) ? 0.15 : 0;
    sum += lower.contains("thank") ? 0.1 : 0;
    sum += lower.contains("regards") || lower.contains("support team") ? 0.1 : 0;
    sum += words >= 30 && words <= 120 ? 0.1 : 0;
    return sum;
  }
}
