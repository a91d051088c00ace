package org.handrail.platform.keys;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the keys stand. Right under {@code handrail}, for the short name {@code HANDRAIL_KEYS}.
 *
 * @param keys the directory of keys, which programs on one database share; null for {@code keys} in the data directory
 */
@ConfigurationProperties("handrail")
public record KeySettings(@Nullable Path keys) {}
