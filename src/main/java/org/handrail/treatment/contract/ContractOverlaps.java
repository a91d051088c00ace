package org.handrail.treatment.contract;

import java.io.Serial;

/** A provider would pay twice for the same thing at the same time. */
public final class ContractOverlaps extends RuntimeException {

  @Serial
  private static final long serialVersionUID = 1;

  public ContractOverlaps() {
    super("a contract of this provider for the same thing runs at that time", null, false, false);
  }
}
