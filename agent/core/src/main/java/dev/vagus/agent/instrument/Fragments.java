package dev.vagus.agent.instrument;

import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** Text that arrives in pieces. Holds the pieces, which the library made anyway, until asked. */
public final class Fragments {
  /** Characters kept of one text; a stream that never ends must not fill the heap. */
  static final int MOST_CHARACTERS = 1 << 20;

  private final ArrayList<String> pieces = new ArrayList<>();
  private int length;

  /** Adds the next piece; null and empty ones are none. */
  public void add(@Nullable String piece) {
    if (piece != null && !piece.isEmpty() && length < MOST_CHARACTERS) {
      pieces.add(piece);
      length += piece.length();
    }
  }

  /** The text so far, null when none came. */
  public @Nullable String text() {
    if (pieces.isEmpty()) {
      return null;
    }
    if (pieces.size() == 1) {
      return pieces.get(0);
    }
    StringBuilder text = new StringBuilder(length);
    for (int i = 0; i < pieces.size(); i++) {
      text.append(pieces.get(i));
    }
    return text.toString();
  }
}
