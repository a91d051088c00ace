/** Policies: tried, signed, kept; all SQL on {@code helpline_*}. */
@NullMarked
package org.handrail.helpline.internal;

import org.jspecify.annotations.NullMarked;
