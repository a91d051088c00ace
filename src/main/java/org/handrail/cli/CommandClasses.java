package org.handrail.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/**
 * The program's commands: every class named {@code …Command} below this package, in the order that their {@link CommandOrder} says. Read from
 * the program's own jar, or its folder while it is built: a framework's search of the class path would take a tenth of a short command's time.
 */
final class CommandClasses {

  private static final String PACKAGE = CommandClasses.class.getPackageName();
  private static final String FOLDER = PACKAGE.replace('.', '/') + "/";
  private static final String ENDING = "Command.class";

  private CommandClasses() {}

  static List<Class<?>> find() {
    URL here = Objects.requireNonNull(CommandClasses.class.getResource("CommandClasses.class"));
    try {
      URLConnection opened = here.openConnection();
      List<String> files = opened instanceof JarURLConnection jar
          ? inJar(jar)
          : inFolder(Objects.requireNonNull(Path.of(URI.create(here.toString())).getParent()));
      return files.stream()
          .map(file -> file.substring(0, file.length() - ".class".length()).replace('/', '.'))
          .<Class<?>>map(CommandClasses::load)
          .sorted(Comparator.comparingInt(CommandClasses::orderOf))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> inJar(JarURLConnection jar) throws IOException {
    return jar.getJarFile().stream()
        .map(ZipEntry::getName)
        .filter(name -> name.startsWith(FOLDER) && name.endsWith(ENDING))
        .toList();
  }

  private static List<String> inFolder(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(ENDING))
          .map(file -> FOLDER + folder.relativize(file).toString().replace('\\', '/'))
          .toList();
    }
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
