/** Stores directories of treatment, keeps the snapshot. */
@NullMarked
package org.handrail.treatment.internal;

import org.jspecify.annotations.NullMarked;
