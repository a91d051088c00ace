/** The plan page and POST /api/plan. */
@NullMarked
package org.handrail.planner.web;

import org.jspecify.annotations.NullMarked;
