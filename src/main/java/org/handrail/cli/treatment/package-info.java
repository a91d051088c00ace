/** Directories of treatment from files and addresses: checking them. */
@NullMarked
package org.handrail.cli.treatment;

import org.jspecify.annotations.NullMarked;
