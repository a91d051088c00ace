/** Planning a week, as text, JSON or a calendar. */
@NullMarked
package org.handrail.cli.plan;

import org.jspecify.annotations.NullMarked;
