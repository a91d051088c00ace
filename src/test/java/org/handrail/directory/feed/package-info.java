@NullMarked
package org.handrail.directory.feed;

import org.jspecify.annotations.NullMarked;
