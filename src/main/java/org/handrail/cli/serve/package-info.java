/** The server, what its start is prepared with, and its keys. */
@NullMarked
package org.handrail.cli.serve;

import org.jspecify.annotations.NullMarked;
