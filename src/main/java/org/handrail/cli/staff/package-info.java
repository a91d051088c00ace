/** The people who keep a site. */
@NullMarked
package org.handrail.cli.staff;

import org.jspecify.annotations.NullMarked;
