package dev.vagus.agent.weave;

import java.io.IOException;
import java.io.InputStream;
import net.bytebuddy.asm.Advice;
import org.jspecify.annotations.Nullable;

/**
 * Weaves, links and calls a class of our own, so that the first call of the application finds
 * everything loaded that weaving and linking need.
 */
final class Rehearsal {
  private static final String TARGET = Rehearsal.class.getName() + "$Target";
  private static final String ADVICE = Rehearsal.class.getName() + "$TargetAdvice";

  private Rehearsal() {}

  /** The woven class file of the rehearsal. */
  static byte[] weave(Weaver weaver) throws IOException {
    try (InputStream in = Rehearsal.class.getResourceAsStream("Rehearsal$Target.class")) {
      if (in == null) {
        throw new IOException("the agent's jar is incomplete");
      }
      return weaver.rehearse(TARGET, ADVICE, in.readAllBytes());
    }
  }

  /** Defines the woven class and calls it, which links its call sites. */
  static void link(byte[] woven) throws ReflectiveOperationException {
    Class<?> target = new Stage().define(woven);
    Object instance = target.getDeclaredConstructor().newInstance();
    ((Runnable) instance).run();
  }

  /** What is woven. */
  public static final class Target implements Runnable {
    /** Made by the rehearsal. */
    public Target() {}

    @Override
    public void run() {
      play("first", "second");
    }

    Object play(Object first, Object second) {
      return first.equals(second) ? first : second;
    }
  }

  static final class TargetAdvice {
    private TargetAdvice() {}

    @Advice.OnMethodEnter(inline = false, suppress = Throwable.class)
    static @Nullable Object enter(@Advice.This Object self, @Advice.Argument(0) Object first) {
      return first;
    }

    @Advice.OnMethodExit(inline = false, suppress = Throwable.class, onThrowable = Throwable.class)
    @Advice.AssignReturned.ToReturned
    static @Nullable Object exit(
        @Advice.Enter @Nullable Object entered,
        @Advice.Return @Nullable Object returned,
        @Advice.Thrown @Nullable Throwable thrown) {
      return returned;
    }
  }

  private static final class Stage extends ClassLoader {
    Stage() {
      super(Rehearsal.class.getClassLoader());
    }

    Class<?> define(byte[] bytes) {
      return defineClass(TARGET, bytes, 0, bytes.length);
    }
  }
}
