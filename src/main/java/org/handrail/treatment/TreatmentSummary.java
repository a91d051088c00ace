package org.handrail.treatment;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What can be found as a whole.
 *
 * @param listings how many listings can be found
 * @param needs how many of them offer each need
 */
public record TreatmentSummary(int listings, SortedMap<Need, Integer> needs) {

  public TreatmentSummary {
    needs = Collections.unmodifiableSortedMap(new TreeMap<>(needs));
  }
}
