/**
 * The plan page and {@code POST /api/plan}. Nothing of a request is kept: what planning again needs travels in the page's own
 * form and comes back in the next body.
 */
@NullMarked
package org.handrail.planner.web;

import org.jspecify.annotations.NullMarked;
