@NullMarked
package org.handrail.planner.solve;

import org.jspecify.annotations.NullMarked;
