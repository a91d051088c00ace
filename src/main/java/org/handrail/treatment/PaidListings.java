package org.handrail.treatment;

/** Who pays to be listed. What is paid for is marked wherever a listing is shown. */
public interface PaidListings {

  /** Whether somebody pays this site for the listing. */
  boolean isPaid(Listing listing);
}
