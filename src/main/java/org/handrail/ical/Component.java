package org.handrail.ical;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One component of a calendar with the properties that matter here. */
final class Component {

  /** Marks a property that was too long to be read. */
  static final String TOO_LONG = "X-TOO-LONG";

  private final String name;
  private final int line;
  private final List<ContentLine> properties = new ArrayList<>();
  private final List<Component> children = new ArrayList<>();
  private boolean conference;

  Component(String name, int line) {
    this.name = name;
    this.line = line;
  }

  String name() {
    return name;
  }

  /** The line of the file on which it begins, from 1. */
  int line() {
    return line;
  }

  List<Component> children() {
    return children;
  }

  void add(ContentLine property) {
    properties.add(property);
  }

  void add(Component child) {
    children.add(child);
  }

  /** The first property of that name, or null. */
  @Nullable
  ContentLine find(String property) {
    for (ContentLine candidate : properties) {
      if (candidate.name().equals(property)) {
        return candidate;
      }
    }
    return null;
  }

  /** The value of the first property of that name without blanks around it, or an empty text. */
  String text(String property) {
    ContentLine found = find(property);
    return found == null ? "" : found.value().strip();
  }

  List<ContentLine> all(String property) {
    List<ContentLine> found =
        List.of(); // almost always: asked for each entry, so nothing is made of it
    for (ContentLine candidate : properties) {
      if (candidate.name().equals(property)) {
        found = found.isEmpty() ? new ArrayList<>() : found;
        found.add(candidate);
      }
    }
    return found;
  }

  /** Notes that a property which is not kept holds the link of a conference. */
  void noteConference() {
    conference = true;
  }

  boolean hasConference() {
    return conference;
  }

  boolean hasPropertyTooLong() {
    return properties.stream().anyMatch(p -> p.parameters().containsKey(TOO_LONG));
  }
}
