/** The staff in the database; all SQL on {@code staff_*}. */
@NullMarked
package org.handrail.staff.internal;

import org.jspecify.annotations.NullMarked;
