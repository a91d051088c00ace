package org.handrail.platform;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/** Tells the operator in one line on standard error why the program does not start. */
final class OneLineFailureReport implements FailureAnalysisReporter {

  @Override
  public void report(FailureAnalysis analysis) {
    System.err.println("handrail: " + line(analysis));
  }

  static String line(FailureAnalysis analysis) {
    String action = analysis.getAction() == null ? "" : " " + analysis.getAction();
    return (analysis.getDescription() + action).replaceAll("\\s*\\R\\s*", " ").strip();
  }
}
