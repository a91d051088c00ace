/**
 * The database: our own ({@code platform.postgres}), or the operator's. Migrates the schema, hands out connections. {@link
 * org.handrail.platform.database.DatabaseAccess} is plain Java; {@code DatabaseConfiguration} joins it to Spring.
 */
@NullMarked
@NamedInterface("database")
package org.handrail.platform.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
