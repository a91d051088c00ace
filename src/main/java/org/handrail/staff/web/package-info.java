/** The desk of the staff: joining, signing in, who may do what. Logs nothing about anybody. */
@NullMarked
package org.handrail.staff.web;

import org.jspecify.annotations.NullMarked;
