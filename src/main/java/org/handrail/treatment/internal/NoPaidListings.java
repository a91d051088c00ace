package org.handrail.treatment.internal;

import org.handrail.treatment.Listing;
import org.handrail.treatment.PaidListings;
import org.springframework.stereotype.Component;

/** As long as there are no contracts, nobody pays. */
@Component
class NoPaidListings implements PaidListings {

  @Override
  public boolean isPaid(Listing listing) {
    return false;
  }
}
