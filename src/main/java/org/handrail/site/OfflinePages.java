package org.handrail.site;

/**
 * Pages outside the bar that a device keeps too; a bean of the module whose pages they are. The one at the path opens without a connection
 * from the first visit to the site on, as a {@link BarPlace} does; those below it once they have been read, until somebody leaves.
 *
 * @param path of the page above, without a slash at the end
 */
public record OfflinePages(String path) {}
