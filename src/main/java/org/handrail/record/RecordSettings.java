package org.handrail.record;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What the operator may set of the private record.
 *
 * @param preview whether this server offers the record at all. It is a preview until its seal holds against a server that
 *     turned bad, so it is off unless somebody turns it on
 */
@ConfigurationProperties("handrail.record")
public record RecordSettings(boolean preview) {}
