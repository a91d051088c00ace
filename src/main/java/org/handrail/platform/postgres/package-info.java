/**
 * Our own PostgreSQL: a child process under the data directory that is started, watched, adopted or stopped. Plain Java, bound to what an
 * operating system tells of processes.
 *
 * <p>Data about persons: none of its own; it guards the directory in which all of them lie.
 */
@NullMarked
@NamedInterface("postgres")
package org.handrail.platform.postgres;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
