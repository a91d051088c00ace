@NullMarked
package org.handrail.directory.demo;

import org.jspecify.annotations.NullMarked;
