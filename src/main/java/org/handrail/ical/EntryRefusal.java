package org.handrail.ical;

import java.io.Serial;

/** One entry cannot be used; caught where entries are gathered and turned into a {@link RejectedEntry}. */
final class EntryRefusal extends RuntimeException {

  @Serial
  private static final long serialVersionUID = 1;

  private final EntryFault fault;

  EntryRefusal(EntryFault fault) {
    super(
        fault.sentence(),
        null,
        false,
        false); // thousands may be made of a hostile file: no stack traces
    this.fault = fault;
  }

  EntryFault fault() {
    return fault;
  }
}
