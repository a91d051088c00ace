package org.handrail.help;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What the operator may set of the help. The setting is older than this module and keeps its name.
 *
 * @param helpFile the operator's own help numbers, in the form of {@code help-numbers.txt}; null when there are none
 */
@ConfigurationProperties("handrail.web")
public record HelpSettings(@Nullable Path helpFile) {}
