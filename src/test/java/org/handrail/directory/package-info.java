@NullMarked
package org.handrail.directory;

import org.jspecify.annotations.NullMarked;
