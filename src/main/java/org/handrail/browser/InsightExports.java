package org.handrail.browser;

import org.handrail.record.insight.ThreeClocks;
import org.teavm.jso.JSExport;

/** What follows from a record by counting, as the browser sees it. */
public final class InsightExports {

  private InsightExports() {}

  /** The compiler wants somewhere to begin. */
  public static void main(String[] args) {}

  /**
   * See {@link ThreeClocks#on}.
   *
   * @return this run, days in all, longest run
   */
  @JSExport
  public static int[] clocks(int since, int today, int[] lapses) {
    ThreeClocks clocks = ThreeClocks.on(since, today, lapses);
    return new int[] {clocks.run(), clocks.total(), clocks.longest()};
  }
}
