/**
 * Three judges of the planner that share no code with it, nor with each other: a checker that verifies a plan rule by
 * rule, a brute force over tiny problems, and a CP-SAT model for problems of real size. All three are written from the
 * planning contract alone.
 */
@NullMarked
package org.handrail.planner.oracle;

import org.jspecify.annotations.NullMarked;
