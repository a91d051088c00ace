package org.handrail.treatment.contract;

import java.util.UUID;

/** Names one contract in the register. */
public record ContractId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
