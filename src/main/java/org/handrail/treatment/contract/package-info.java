/**
 * The register of paid advertisers: who pays what flat amount for which time, and what that buys. Public as a whole. No contract
 * names a weight, and there is no price for a call, a minute, a lead or an admission: neither a column nor a word for one.
 *
 * <p>Only the check of a policy when it is saved and the pages that show the register may see this room; what chooses who answers
 * never does ({@code RoomArrowsTest}). Plain Java.
 */
@NullMarked
@NamedInterface("contract")
package org.handrail.treatment.contract;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
