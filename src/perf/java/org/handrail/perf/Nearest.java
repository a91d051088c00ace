package org.handrail.perf;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.handrail.directory.Meeting;
import org.handrail.directory.Occurrence;
import org.handrail.directory.Occurrences;

/** Keeps the nearest few; ties by next start, name, then id. */
final class Nearest {

  private static final Comparator<Found> ORDER = Comparator.comparingDouble(Found::distanceM)
      .thenComparing(Found::nextStart)
      .thenComparing(found -> found.meeting().name())
      .thenComparing(found -> found.meeting().id().value());

  private final int limit;
  private final PriorityQueue<Found> farthestFirst = new PriorityQueue<>(ORDER.reversed());
  private int total;

  Nearest(int limit) {
    this.limit = limit;
  }

  void add(Meeting meeting, double distanceM) {
    total++;
    Found last = farthestFirst.size() < limit ? null : farthestFirst.peek();
    if (last != null && distanceM > last.distanceM()) {
      return;
    }
    farthestFirst.add(new Found(meeting, distanceM));
    if (farthestFirst.size() > limit) {
      farthestFirst.remove();
    }
  }

  Contender.Answer answer() {
    List<Found> found = new ArrayList<>(farthestFirst);
    found.sort(ORDER);
    return new Contender.Answer(
        total, found.stream().map(f -> f.meeting().id().value()).toList());
  }

  private record Found(Meeting meeting, double distanceM) {

    Instant nextStart() {
      return Occurrences.currentOrNext(meeting, SearchBench.NOW)
          .map(Occurrence::start)
          .orElse(Instant.MAX);
    }
  }
}
