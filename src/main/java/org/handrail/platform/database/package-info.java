/**
 * The database: our own PostgreSQL under the data directory, or the operator's. Starts, watches and stops the server
 * process, migrates the schema, hands out connections. {@link org.handrail.platform.database.DatabaseAccess} is plain
 * Java; {@code DatabaseConfiguration} joins it to Spring.
 */
@NullMarked
@NamedInterface("database")
package org.handrail.platform.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
