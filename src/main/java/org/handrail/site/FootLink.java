package org.handrail.site;

/**
 * A link in the foot of every page; a bean of the module whose page it is.
 *
 * @param path of the page
 * @param textKey its words
 * @param order smaller first; leave room between two
 */
public record FootLink(String path, String textKey, int order) {}
