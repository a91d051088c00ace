@NullMarked
package org.handrail.planner.web;

import org.jspecify.annotations.NullMarked;
