package org.handrail.perf;

import java.util.List;
import org.handrail.directory.MeetingQuery;

/** One way to answer a query by distance. */
interface Contender {

  String name();

  Answer search(MeetingQuery query);

  /**
   * What was found.
   *
   * @param total how many meet the conditions
   * @param ids the page's meetings, in order
   */
  record Answer(int total, List<String> ids) {}
}
