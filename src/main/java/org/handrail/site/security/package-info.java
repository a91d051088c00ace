/** What every answer carries and what no request may do. */
@NullMarked
package org.handrail.site.security;

import org.jspecify.annotations.NullMarked;
