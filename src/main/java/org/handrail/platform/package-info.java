/**
 * What every server needs and no business word describes: the database and our own PostgreSQL, the server's keys, limits, due work, and the
 * one gate to foreign addresses.
 *
 * <p>In: {@link org.handrail.platform.PlatformSettings}. Out: a {@code DataSource}, {@code outbound.OutboundGate}. Owns the
 * tables {@code platform_*}. Holds no personal data.
 */
@NullMarked
@ApplicationModule(
    displayName = "Platform",
    allowedDependencies = {"shared"})
package org.handrail.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
