@NullMarked
package org.handrail.platform.database;

import org.jspecify.annotations.NullMarked;
