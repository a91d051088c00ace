/**
 * What follows from a record by counting: plain Java in whole days and minutes, which also runs in the browser. Knows no zone and no
 * clock: whoever calls has resolved them.
 */
@NullMarked
@NamedInterface("insight")
package org.handrail.record.insight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
