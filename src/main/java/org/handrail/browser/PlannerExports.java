package org.handrail.browser;

import org.teavm.jso.JSExport;

/** {@link PlanOnDevice} as the browser sees it. */
public final class PlannerExports {

  private PlannerExports() {}

  /** The compiler wants somewhere to begin. */
  public static void main(String[] args) {}

  /** See {@link PlanOnDevice#plan}. */
  @JSExport
  public static String plan(String request) {
    return PlanOnDevice.plan(request);
  }

  /** See {@link PlanOnDevice#needs}. */
  @JSExport
  public static String needs(String request) {
    return PlanOnDevice.needs(request);
  }

  /** See {@link PlanOnDevice#readCalendar}. */
  @JSExport
  public static String readCalendar(String request) {
    return PlanOnDevice.readCalendar(request);
  }
}
