@NullMarked
package org.handrail.planner;

import org.jspecify.annotations.NullMarked;
