package dev.vagus.agent.command;

import com.sun.tools.attach.VirtualMachine;
import com.sun.tools.attach.VirtualMachineDescriptor;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The Java processes at hand, one line each: id, state, what it runs. Disturbs none of them. */
final class RunningApps {
  private RunningApps() {}

  static List<String> lines(File jar) {
    Map<Long, String> names = new TreeMap<>();
    ProcessHandle.allProcesses()
        .filter(process -> process.info().command().orElse("").endsWith("/java"))
        .forEach(process -> names.put(process.pid(), commandLine(process)));
    if (AttachModule.isPresent()) {
      names.putAll(Known.names());
    }
    names.remove(ProcessHandle.current().pid());
    List<String> lines = new ArrayList<>();
    names.forEach(
        (pid, name) ->
            ProcessHandle.of(pid)
                .map(Target::of)
                .ifPresent(target -> lines.add(line(target, name, jar))));
    return lines.isEmpty() ? List.of("no Java process of this user is running") : lines;
  }

  private static String line(Target target, String name, File jar) {
    String obstacle = target.obstacle(jar);
    String state;
    if (target.holds(jar)) {
      state = "watched";
    } else {
      state = obstacle == null ? "can be attached" : obstacle;
    }
    return target.pid() + "  " + state + "  " + name;
  }

  private static String commandLine(ProcessHandle process) {
    String line = String.join(" ", process.info().arguments().orElse(new String[0]));
    return line.length() > 100 ? line.substring(0, 100) + "…" : line;
  }

  /** Apart, because the module may be missing. */
  private static final class Known {
    static Map<Long, String> names() {
      Map<Long, String> names = new TreeMap<>();
      for (VirtualMachineDescriptor jvm : VirtualMachine.list()) {
        if (jvm.id().matches("\\d+")) {
          String name = jvm.displayName().split(" ", 2)[0];
          names.put(Long.valueOf(jvm.id()), name.isEmpty() ? "(unnamed)" : name);
        }
      }
      return names;
    }
  }
}
