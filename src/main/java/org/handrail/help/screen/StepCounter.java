package org.handrail.help.screen;

/** Counts what a text costs. */
final class StepCounter {

  private long count;

  void add(long steps) {
    count += steps;
  }

  long count() {
    return count;
  }
}
