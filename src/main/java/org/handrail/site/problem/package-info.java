/**
 * What a request is refused for, and the one place that tells it: as a page in the look of the others, or as {@code
 * application/problem+json}. Modules bring codes of their own ({@link org.handrail.site.problem.ErrorCode}) and what their part
 * of the API does otherwise ({@link org.handrail.site.problem.ProblemCustomizer}); this room names none of them.
 *
 * <p>Nothing of what was sent is repeated, in no answer and in no log.
 */
@NullMarked
@NamedInterface("problem")
package org.handrail.site.problem;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
