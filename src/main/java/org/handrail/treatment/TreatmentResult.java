package org.handrail.treatment;

import java.util.List;

/**
 * The answer to a {@link TreatmentQuery}.
 *
 * @param total how many listings meet the conditions
 * @param hits the page asked for, nearest first, then by name, then by id
 */
public record TreatmentResult(int total, List<TreatmentHit> hits) {

  public TreatmentResult {
    hits = List.copyOf(hits);
  }
}
