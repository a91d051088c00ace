/** How the planner is put together in the server. */
@NullMarked
package org.handrail.planner.internal;

import org.jspecify.annotations.NullMarked;
