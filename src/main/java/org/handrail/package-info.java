/** Handrail: a self-hosted server for twelve-step recovery. */
@NullMarked
package org.handrail;

import org.jspecify.annotations.NullMarked;
