package dev.vagus.agent.feedback;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Where a path of an {@link Expression} begins, and when that is first known. */
enum Root {
  /** An argument of the method, by position from 0. */
  ARG(Moment.ENTERED),
  /** The object whose method was called. */
  THIS(Moment.ENTERED),
  /** What the method returned. */
  RETURN(Moment.RETURNED),
  /** A variable of the path template. */
  PATH(Moment.REQUESTED),
  /** A parameter of the query string, its first value. */
  QUERY(Moment.REQUESTED),
  /** A header of the request, its first value. */
  HEADER(Moment.REQUESTED),
  /** A cookie of the request. */
  COOKIE(Moment.REQUESTED),
  /** What the framework made of the request's body. */
  BODY(Moment.ENTERED),
  /** The status of the response. */
  STATUS(Moment.DONE),
  /** Not a path: a value written in the rule. */
  LITERAL(Moment.REQUESTED);

  /** Points in the life of a request or call, in order. */
  enum Moment {
    REQUESTED,
    ENTERED,
    RETURNED,
    DONE
  }

  private final Moment known;

  Root(Moment known) {
    this.known = known;
  }

  /** When a value of this root is first known. */
  Moment known() {
    return known;
  }

  /** Whether a name has to follow, as in {@code header.X-User}. */
  boolean named() {
    return this == PATH || this == QUERY || this == HEADER || this == COOKIE;
  }

  /** Whether there is one for a method call that is not part of a request. */
  boolean ofCall() {
    return this == ARG || this == THIS || this == RETURN || this == LITERAL;
  }

  /** The root that is written so; null when there is none. {@code arg0} is written {@code arg}. */
  static @Nullable Root of(String word) {
    for (Root root : values()) {
      if (root != LITERAL && root.word().equals(word)) {
        return root;
      }
    }
    return null;
  }

  /** How it is written in a rule, {@code arg} without its position. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
