/**
 * An invented town with its meetings, for trying the program out. Nothing in it is real but the coordinates, which lie
 * in one real city so that zones and travel work.
 */
@NullMarked
@NamedInterface("demo")
package org.handrail.directory.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
