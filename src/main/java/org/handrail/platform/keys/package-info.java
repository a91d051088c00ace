/**
 * The server's own keys: files that only its user may read, never in the database and never in an ordinary back-up. The
 * database knows their fingerprints, so that no program goes on with other keys by mistake.
 */
@NullMarked
@NamedInterface("keys")
package org.handrail.platform.keys;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
