@NullMarked
package org.handrail.planner.travel;

import org.jspecify.annotations.NullMarked;
