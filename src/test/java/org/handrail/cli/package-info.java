@NullMarked
package org.handrail.cli;

import org.jspecify.annotations.NullMarked;
