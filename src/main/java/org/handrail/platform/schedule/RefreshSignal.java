package org.handrail.platform.schedule;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.stereotype.Component;

/** Lets what came in through this program show at once, and not only at the next look at the database. */
@Component
public final class RefreshSignal {

  private final List<Runnable> heardBy = new CopyOnWriteArrayList<>();

  /** What is done, on the thread of whoever signals, so it must be quick. */
  public void onSignal(Runnable action) {
    heardBy.add(action);
  }

  public void signal() {
    heardBy.forEach(Runnable::run);
  }
}
