/** The files that browsers get, to compare them with those of a site. */
@NullMarked
package org.handrail.cli.release;

import org.jspecify.annotations.NullMarked;
