/**
 * The one gate to foreign addresses: whatever the program fetches on behalf of somebody goes through {@link
 * org.handrail.platform.outbound.OutboundGate}, so that a list's address cannot be used to reach the machine's own
 * network. In: an address. Out: bytes, or a refusal with its reason. Holds no data; logs nothing.
 */
@NullMarked
@NamedInterface("outbound")
package org.handrail.platform.outbound;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
