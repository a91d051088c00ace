package org.handrail.cli.lists;

import java.util.List;
import org.handrail.cli.Console;
import org.handrail.cli.JsonOption;

/** Prints what is to be said of the lists of one command. */
final class ListReports {

  private ListReports() {}

  /** One document: an object for one list, an array for several; or lines for a person. */
  static void print(List<ListReport> reports, JsonOption json, Console console) {
    if (json.isWanted()) {
      console.json(reports.size() == 1 ? reports.getFirst() : reports);
      return;
    }
    boolean first = true;
    for (ListReport report : reports) {
      if (report.format() == null) {
        continue; // a list that could not be read has been told on standard error
      }
      if (!first) {
        console.line("");
      }
      first = false;
      report.lines().forEach(console::line);
    }
  }
}
