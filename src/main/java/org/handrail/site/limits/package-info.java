/**
 * Keeps out those who try too often, wherever nobody is signed in yet: counted by where they come from, and so many at once.
 * Keeps no address.
 */
@NullMarked
@NamedInterface("limits")
package org.handrail.site.limits;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
