package org.handrail.directory.internal;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.stereotype.Component;

/** Lets a list that came in through this program show at once, and not only at the next look at the database. */
@Component
class RefreshSignal {

  private final List<Runnable> heardBy = new CopyOnWriteArrayList<>();

  /** What is done, on the thread of whoever signals, so it must be quick. */
  void onSignal(Runnable action) {
    heardBy.add(action);
  }

  void signal() {
    heardBy.forEach(Runnable::run);
  }
}
