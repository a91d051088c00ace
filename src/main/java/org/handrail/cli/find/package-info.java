/** Looking for meetings. */
@NullMarked
package org.handrail.cli.find;

import org.jspecify.annotations.NullMarked;
