/** Directories of treatment from files and addresses: checking them, taking them in and out. */
@NullMarked
package org.handrail.cli.treatment;

import org.jspecify.annotations.NullMarked;
