package org.handrail.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The program's commands: every class named {@code …Command} below this package, in the order that their {@link CommandOrder} says. */
final class CommandClasses {

  private static final String PACKAGE = CommandClasses.class.getPackageName();
  private static final String PATH = PACKAGE.replace('.', '/') + "/";

  private CommandClasses() {}

  static List<Class<?>> find() {
    try {
      return Arrays.stream(new PathMatchingResourcePatternResolver()
              .getResources("classpath*:" + PATH + "**/*Command.class"))
          .map(file -> nameOf(file.getDescription()))
          .distinct()
          .<Class<?>>map(CommandClasses::load)
          .sorted(Comparator.comparingInt(CommandClasses::orderOf))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String nameOf(String description) {
    String path = description.replace('\\', '/');
    int start = path.lastIndexOf(PATH);
    return path.substring(start, path.lastIndexOf(".class")).replace('/', '.');
  }

  private static int orderOf(Class<?> command) {
    CommandOrder order = command.getAnnotation(CommandOrder.class);
    if (order == null) {
      throw new IllegalStateException(command + " has no @CommandOrder");
    }
    return order.value();
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name, true, CommandClasses.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
