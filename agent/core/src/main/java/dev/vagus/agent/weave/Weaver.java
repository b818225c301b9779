package dev.vagus.agent.weave;

import static net.bytebuddy.matcher.ElementMatchers.named;

import dev.vagus.agent.boot.Dispatcher;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.security.ProtectionDomain;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.ClassFileVersion;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.dynamic.ClassFileLocator;
import net.bytebuddy.dynamic.DynamicType;
import net.bytebuddy.dynamic.scaffold.MethodGraph;
import net.bytebuddy.dynamic.scaffold.TypeValidation;
import net.bytebuddy.implementation.Implementation;
import net.bytebuddy.implementation.bytecode.assign.Assigner;
import net.bytebuddy.matcher.ElementMatcher;
import net.bytebuddy.pool.TypePool;
import net.bytebuddy.utility.JavaConstant;
import org.jspecify.annotations.Nullable;

/**
 * Puts calls of advice into class files, with Byte Buddy. Adds no member and no type, so that
 * loaded classes can be woven too. Reads class files only; loads no class of the application. Safe
 * for use by many threads.
 */
final class Weaver {
  /** Advice passes library objects as {@code Object}; what it returns is cast back. */
  private static final Assigner CASTING =
      (source, target, typing) -> Assigner.DEFAULT.assign(source, target, Assigner.Typing.DYNAMIC);

  private final Map<String, List<Point>> points = new HashMap<>();
  private final ClassLoader agent;
  private final WeavingReport report;
  private final MethodDescription.InDefinedShape bootstrap;
  private final ByteBuddy byteBuddy;

  Weaver(List<LibraryInstrumentation> libraries, ClassLoader agent, WeavingReport report)
      throws NoSuchMethodException {
    this.agent = agent;
    this.report = report;
    byteBuddy =
        new ByteBuddy()
            .with(TypeValidation.DISABLED)
            .with(MethodGraph.Compiler.ForDeclaredMethods.INSTANCE)
            .with(Implementation.Context.Disabled.Factory.INSTANCE);
    bootstrap =
        new MethodDescription.ForLoadedMethod(
            Dispatcher.class.getMethod(
                "bootstrap",
                MethodHandles.Lookup.class,
                String.class,
                MethodType.class,
                Object[].class));
    for (LibraryInstrumentation library : libraries) {
      for (WeavePoint point : library.points()) {
        points
            .computeIfAbsent(point.type(), absent -> new ArrayList<>())
            .add(new Point(library.name(), point));
      }
    }
  }

  /**
   * The woven class file, or null when the class stays as it is. Never throws.
   *
   * @param name of the class, with dots
   */
  byte @Nullable [] weave(
      @Nullable ClassLoader loader, String name, @Nullable ProtectionDomain domain, byte[] bytes) {
    List<Point> here = points.getOrDefault(name, List.of());
    Map<String, List<String>> woven = new LinkedHashMap<>();
    if (ClassFileVersion.ofClassFile(bytes).isLessThan(ClassFileVersion.JAVA_V7)) {
      refuse(here, name, "its class file is older than Java 7, which has no invokedynamic");
      return null;
    }
    try {
      byte[] result = weave(loader, name, bytes, here, woven);
      woven.forEach(
          (library, methods) ->
              report.woven(library, LibraryVersion.of(domain), name, List.copyOf(methods)));
      return result;
    } catch (Throwable failure) {
      refuse(here, name, WeavingReport.describe(failure));
      return null;
    }
  }

  private void refuse(List<Point> here, String name, String reason) {
    here.stream()
        .map(Point::library)
        .distinct()
        .forEach(library -> report.refused(library, name, reason));
  }

  /** Weaves the rehearsal's class, so that all of Byte Buddy that is needed is loaded. */
  byte[] rehearse(String name, String advice, byte[] bytes) {
    Point point = new Point("rehearsal", new WeavePoint(name, named("play"), advice));
    byte[] woven = weave(agent, name, bytes, List.of(point), new LinkedHashMap<>());
    return woven == null ? bytes : woven;
  }

  private byte @Nullable [] weave(
      @Nullable ClassLoader loader,
      String name,
      byte[] bytes,
      List<Point> here,
      Map<String, List<String>> woven) {
    ClassFileLocator locator =
        new ClassFileLocator.Compound(
            ClassFileLocator.Simple.of(name, bytes),
            ClassFileLocator.ForClassLoader.of(agent),
            ClassFileLocator.ForClassLoader.of(loader));
    TypePool pool =
        new TypePool.Default(
            TypePool.CacheProvider.Simple.withObjectType(),
            locator,
            TypePool.Default.ReaderMode.FAST);
    TypeDescription type = pool.describe(name).resolve();
    DynamicType.Builder<?> builder = byteBuddy.decorate(type, locator);
    for (Point point : here) {
      List<String> methods = matching(type, point.weavePoint.methods());
      if (methods.isEmpty()) {
        if (!point.weavePoint.optional()) {
          report.refused(point.library, name, "no method fits " + point.weavePoint.advice());
        }
        continue;
      }
      woven.computeIfAbsent(point.library, absent -> new ArrayList<>()).addAll(methods);
      builder = builder.visit(advice(point, pool, locator).on(point.weavePoint.methods()));
    }
    return woven.isEmpty() ? null : builder.make().getBytes();
  }

  private static List<String> matching(
      TypeDescription type, ElementMatcher<? super MethodDescription> matcher) {
    List<String> names = new ArrayList<>();
    for (MethodDescription method : type.getDeclaredMethods()) {
      if (!method.isAbstract() && !method.isNative() && matcher.matches(method)) {
        names.add(method.getInternalName());
      }
    }
    return names;
  }

  private Advice advice(Point point, TypePool pool, ClassFileLocator locator) {
    TypeDescription advice = pool.describe(point.weavePoint.advice()).resolve();
    return Advice.withCustomMapping()
        .with(new Advice.AssignReturned.Factory().withSuppressed(Throwable.class))
        .bootstrap(
            bootstrap,
            (adviceMethod, exit) ->
                (type, method) -> callSite(point.library, adviceMethod, type, method),
            ErasedToObject.INSTANCE)
        .to(advice, locator)
        .withAssigner(CASTING);
  }

  private static List<JavaConstant> callSite(
      String library,
      MethodDescription.InDefinedShape adviceMethod,
      TypeDescription type,
      MethodDescription method) {
    String simpleName = type.getName().substring(type.getName().lastIndexOf('.') + 1);
    return List.of(
        JavaConstant.Simple.ofLoaded(adviceMethod.getDeclaringType().getName()),
        JavaConstant.Simple.ofLoaded(adviceMethod.getDescriptor()),
        JavaConstant.Simple.ofLoaded(library),
        JavaConstant.Simple.ofLoaded(
            simpleName + "." + method.getInternalName() + method.getDescriptor()));
  }

  private record Point(String library, WeavePoint weavePoint) {}
}
