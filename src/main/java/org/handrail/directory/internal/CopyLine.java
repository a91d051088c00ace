package org.handrail.directory.internal;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Writes one row in the text format of PostgreSQL's COPY: fields between tabs, {@code \N} for null. */
final class CopyLine {

  private final StringBuilder line = new StringBuilder(512);
  private boolean begun;

  CopyLine field(@Nullable Object value) {
    separate();
    if (value == null) {
      line.append("\\N");
    } else {
      escape(value.toString());
    }
    return this;
  }

  /** An array of texts. */
  CopyLine array(Collection<String> values) {
    StringBuilder literal = new StringBuilder("{");
    for (String value : values) {
      literal.append(literal.length() > 1 ? "," : "").append('"');
      literal.append(value.replace("\\", "\\\\").replace("\"", "\\\"")).append('"');
    }
    return field(literal.append('}'));
  }

  private void separate() {
    if (begun) {
      line.append('\t');
    }
    begun = true;
  }

  private void escape(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '\\' -> line.append("\\\\");
        case '\t' -> line.append("\\t");
        case '\n' -> line.append("\\n");
        case '\r' -> line.append("\\r");
        default -> line.append(c);
      }
    }
  }

  @Override
  public String toString() {
    return line.toString();
  }
}
