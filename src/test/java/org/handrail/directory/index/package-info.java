@NullMarked
package org.handrail.directory.index;

import org.jspecify.annotations.NullMarked;
