package org.handrail.treatment.contract;

import java.util.Locale;

/**
 * What the site promises to whoever calls a number that it shows. Each is a sentence on the pages ({@link #messageKey}); what
 * contradicts one cannot be saved, and is refused with that sentence.
 */
public enum Promise {
  /** A call to the number on a treatment centre's listing goes to that centre. */
  LISTING_REACHES_ITS_CENTRE,
  /** A call to a general helpline is answered or returned by one of the listed providers, each named. */
  GENERAL_REACHES_THE_LISTED,
  /** Whoever pays to be listed is marked as paying, and named before the caller is connected. */
  PAYMENT_IS_SAID,
  /** No commission or fee depends on whom the caller chooses. */
  NO_COMMISSION,
  /** Nobody is obliged to enter treatment. */
  NO_OBLIGATION,
  /** Pressing 0 gives the public list. */
  PUBLIC_LIST,
  /** A fellowship's own number is answered by its members; nobody pays for it. */
  FELLOWSHIP_IS_FREE;

  /** The key of its sentence. */
  public String messageKey() {
    return "treatment.promise." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
