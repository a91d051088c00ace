/**
 * What a person says of their week in one line, in English or Spanish. In: the text. Out: {@link
 * org.handrail.planner.sentence.WeekSentence}: hours, home, wanted meetings, travel, and whatever was not understood. A grammar and
 * tables of words, no model. Plain Java; keeps nothing, asks nobody, and what it gives back prints a mask.
 */
@NullMarked
@NamedInterface("sentence")
package org.handrail.planner.sentence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
