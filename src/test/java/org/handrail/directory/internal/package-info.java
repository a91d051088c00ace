@NullMarked
package org.handrail.directory.internal;

import org.jspecify.annotations.NullMarked;
