package dev.vagus.collector.credit;

import java.util.List;

/** Every credit assignment there is: the one visible list. */
public final class CreditAssignments {
  private CreditAssignments() {}

  public static List<CreditAssignment> all() {
    return List.of(new IdenticalCredit(), new DiscountedCredit(DiscountedCredit.DEFAULT_GAMMA));
  }
}
