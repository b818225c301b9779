package sample;

/** A library class as an application has it. */
public class Greeter {
  public String greet(Name name) {
    if (name.value().isEmpty()) {
      throw new IllegalArgumentException("no name");
    }
    return "hello " + name.value();
  }

  public String wave(Name name) {
    return "waves to " + name.value();
  }

  public static int count(int a, long b) {
    return (int) (a + b);
  }
}
