package dev.vagus.demo.run;

/** The run cannot go on or came to a wrong result; the message says why in words for people. */
public final class DemoFailure extends Exception {
  private static final long serialVersionUID = 1L;

  DemoFailure(String message) {
    super(message);
  }
}
