package org.handrail.directory.feed;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Lists of about a mebibyte that were made to cost a reader as much as they can. */
final class HostileFiles {

  static final String GOOD = "{\"name\":\"Good\",\"slug\":\"good\",\"day\":1,\"time\":\"19:00\"}";

  private static final int MIB = 1 << 20;

  private HostileFiles() {}

  /**
   * One list.
   *
   * @param name what is hostile about it
   * @param text makes it; all of them together would fill the heap that is measured
   */
  record HostileFile(String name, Supplier<String> text) {

    byte[] bytes() {
      return text.get().getBytes(StandardCharsets.UTF_8);
    }
  }

  static List<HostileFile> all() {
    return List.of(
        file("nesting 100,000 deep", () -> "[".repeat(100_000)),
        file("nesting in a record", () -> "[{\"name\":" + "[".repeat(100_000)),
        file("array of numbers", () -> "[" + "0,".repeat(MIB / 2) + "0]"),
        file("array of empty objects", () -> "[" + "{},".repeat(MIB / 3) + "{}]"),
        file("array of small meetings", () -> "[" + "{\"name\":1},".repeat(MIB / 11) + GOOD + "]"),
        file("array of small different meetings", () -> numbered("{\"name\":%d},")),
        file("the same key again and again", () -> numbered("{\"slug\":1,\"name\":%d},")),
        file(
            "one field of all days",
            () -> "[{\"name\":\"a\",\"day\":[" + "1,2,".repeat(MIB / 4) + "3],\"time\":\"9:00\"}]"),
        file(
            "a name of a megabyte",
            () -> "[{\"name\":\"" + "a".repeat(MIB) + "\",\"slug\":\"a\"}]"),
        file("markup in a name", () -> "[{\"name\":\"" + "<b>".repeat(MIB / 3) + "x\"}]"),
        file("entities in a name", () -> "[{\"name\":\"" + "&amp;".repeat(MIB / 5) + "x\"}]"),
        file(
            "accents in notes",
            () -> "[{\"name\":\"a\",\"notes\":\"" + "\u0300".repeat(MIB / 2) + "x\"}]"),
        file(
            "digits in a number", () -> "[{\"name\":\"a\",\"latitude\":1" + "0".repeat(MIB) + "}]"),
        file(
            "many fields",
            () -> "[{" + "\"a%d\":1,".repeat(1).formatted(1) + manyFields() + "\"name\":\"a\"}]"),
        file("many types", () -> "[{\"name\":\"a\",\"types\":\"" + "a,".repeat(MIB / 2) + "\"}]"),
        file(
            "many unknown types",
            () -> numbered("{\"name\":1,\"slug\":%1$d,\"types\":\"T%1$d\"},")),
        file(
            "meetings of one key whose names share a hash",
            () -> numbered(i -> "{\"slug\":1,\"name\":\"" + sameHash(i) + "\"},")),
        file(
            "places that share a hash",
            () -> numbered(
                i -> "{\"slug\":%d,\"name\":1,\"address\":\"%s\"},".formatted(i, sameHash(i)))),
        file(
            "sets of types that share a hash",
            () -> numbered(
                i -> "{\"slug\":%d,\"name\":1,\"types\":\"%s\"},".formatted(i, sameHash(i)))),
        file(
            "many unknown keys of a BMLT server",
            () -> numbered("{\"id_bigint\":%1$d,\"meeting_name\":1,\"formats\":\"T%1$d\"},")),
        file(
            "words for the internet",
            () -> numbered(
                "{\"slug\":%d,\"name\":1,\"location\":\"" + "on line ".repeat(14) + "x\"},")),
        file(
            "links of text",
            () -> "[{\"name\":1,\"conference_url\":\"" + "x: https:// ".repeat(MIB / 12) + "\"}]"),
        file("at signs", () -> "[{\"name\":\"a\",\"notes\":\"" + "a@".repeat(MIB / 2) + "\"}]"),
        file(
            "words before an at sign",
            () -> "[{\"name\":\"a\",\"notes\":\"" + "a.".repeat(MIB / 2) + "\"}]"),
        file("an unclosed quote", () -> "Name,Day,Time\n\"" + "a,\n".repeat(MIB / 3)),
        file(
            "100,000 columns",
            () -> "Name,Day,Time" + ",x".repeat(100_000) + "\n" + ",".repeat(100_000)),
        file("a long first line", () -> "a,".repeat(MIB / 2)),
        file(
            "a field of more than a mebibyte",
            () -> "Name,Day,Time\n" + "a".repeat(MIB + 1) + ",1,9:00\n"),
        file(
            "a table of different names, every day",
            () -> "Name,Day,Time\n" + lines(i -> "%x,daily,9a\n".formatted(i))),
        file(
            "records of all days",
            () -> numbered("{\"name\":\"a%d\",\"day\":[0,1,2,3,4,5,6],\"time\":\"9:00\"},")),
        file(
            "records of all days of a BMLT server",
            () -> numbered(
                "{\"id_bigint\":%d,\"meeting_name\":1,\"weekday_tinyint\":[1,2,3,4,5,6,7],\"start_time\":\"9:00\"},")),
        file("as many meetings as may be, with types", () -> numbered(HostileFiles::fullRecord)),
        file(
            "as many meetings as may be, of one key",
            () -> numbered(i -> fullRecord(i).replaceFirst("\\{", "{\"slug\":1,"))),
        file(
            "all the types that fit",
            () -> numbered(i -> "{\"name\":1,\"slug\":%d,\"types\":[%s]},"
                .formatted(
                    i,
                    IntStream.range(0, 60)
                        .mapToObj(t -> "\"" + Integer.toString((i * 31 + t * 17) % 1296, 36) + "\"")
                        .collect(Collectors.joining(","))))),
        file(
            "values that are held for a second look",
            () -> numbered(i -> "{\"name\":%d,\"lat\":1,\"lng\":1,\"types\":[\"ONL\"%s]},"
                .formatted(i, ",1".repeat(100)))),
        file("many short rows", () -> "Name,Day,Time\n" + "a,1,9:00\n".repeat(MIB / 9)),
        file("many empty rows", () -> "Name,Day,Time\n" + ",,\n".repeat(MIB / 3)),
        file("quotes", () -> "\"".repeat(MIB)),
        file("line breaks", () -> "\n".repeat(MIB)),
        file(
            "formats",
            () -> "{\"meetings\":[" + GOOD + "],\"formats\":[" + numberedFormats() + "{}]}"));
  }

  private static HostileFile file(String name, Supplier<String> text) {
    return new HostileFile(name, text);
  }

  private static String numbered(String record) {
    return numbered(i -> record.formatted(i));
  }

  private static String numbered(IntFunction<String> record) {
    return "[" + lines(record) + GOOD + "]";
  }

  private static String lines(IntFunction<String> line) {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; lines.length() < MIB; i++) {
      lines.append(line.apply(i));
    }
    return lines.toString();
  }

  /** 142 characters for seven meetings: more would be refused as too many for so short a list. */
  private static String fullRecord(int number) {
    String types = IntStream.range(0, 26)
        .mapToObj(t -> Integer.toString((number * 31 + t * 17) % 1296, 36))
        .collect(Collectors.joining(","));
    return "{\"name\":\"a%06d\",\"day\":[0,1,2,3,4,5,6],\"time\":\"9:00\",\"types\":\"%s\"},"
        .formatted(number, types);
  }

  /** Different for each of 32,768 numbers, all with one hash: "Aa" and "BB" have the same. */
  private static String sameHash(int number) {
    return IntStream.range(0, 15)
        .mapToObj(bit -> (number >> bit & 1) == 0 ? "Aa" : "BB")
        .collect(Collectors.joining());
  }

  private static String manyFields() {
    StringBuilder fields = new StringBuilder();
    for (int i = 0; fields.length() < MIB; i++) {
      fields.append("\"f").append(i).append("\":1,");
    }
    return fields.toString();
  }

  private static String numberedFormats() {
    StringBuilder formats = new StringBuilder();
    for (int i = 0; formats.length() < MIB; i++) {
      formats.append("{\"key_string\":\"k").append(i).append("\"},");
    }
    return formats.toString();
  }
}
