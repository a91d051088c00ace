package org.handrail.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.handrail.directory.demo.DemoTown;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs commands as somebody at a terminal would, inside of this JVM. */
final class Cli {

  /** Somebody's home in the invented town. */
  static final String DEMO_HOME = "39.9526,-75.1652";

  private Cli() {}

  /** What a command left behind. */
  record Ran(int exitCode, String out, String err) {

    /** The one document on standard output. */
    JsonNode json() {
      return JsonMapper.shared().readTree(out);
    }

    List<String> errLines() {
      return err.lines().toList();
    }
  }

  static Ran run(String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exitCode = Handrail.commandLine()
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(args);
    return new Ran(exitCode, out.toString(), err.toString());
  }

  static Ran runWithInput(String input, String... args) {
    InputStream before = System.in;
    System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
    try {
      return run(args);
    } finally {
      System.setIn(before);
    }
  }

  /** One command line as one text; no argument may hold a blank. */
  static Ran line(String commandLine) {
    return run(commandLine.strip().split("\\s+"));
  }

  /** A process of its own, for what concerns the whole program. */
  static ProcessBuilder process(Map<String, String> environment, String... args) {
    List<String> command = new ArrayList<>(List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:TieredStopAtLevel=1",
        "-XX:+UseSerialGC",
        "-Xmx512m",
        "--enable-native-access=ALL-UNNAMED",
        "-cp",
        System.getProperty("java.class.path"),
        "org.handrail.cli.Handrail"));
    command.addAll(List.of(args));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().keySet().removeIf(name -> name.startsWith("HANDRAIL_"));
    builder.environment().putAll(environment);
    return builder;
  }

  /** The invented town as a file. */
  static Path demoTown(Path folder) {
    return write(
        folder.resolve("town.json"),
        new String(DemoTown.meetingGuideJson(), StandardCharsets.UTF_8));
  }

  static Path write(Path file, String text) {
    try {
      return Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<JsonNode> elements(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).toList();
  }

  static List<String> keys(JsonNode object) {
    return List.copyOf(object.propertyNames());
  }
}
