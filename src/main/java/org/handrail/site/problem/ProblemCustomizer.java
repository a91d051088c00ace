package org.handrail.site.problem;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;

/**
 * What a part of the API does otherwise, whose callers are pages of ours: they have words of their own, in a language that the
 * server need not know, so a {@link Refusal} there is its status, its code and its field, and nothing else.
 */
public interface ProblemCustomizer {

  /** Whether a path, such as {@code /api/account}, is of this part. */
  boolean owns(String path);

  /** Adds what else the answer has to carry. */
  void addHeaders(Refusal refusal, HttpServletRequest request, HttpHeaders headers);
}
