package org.handrail.site;

/**
 * What a module answers to programs, described; a bean of the module whose routes they are. The file is a part of the OpenAPI 3.1
 * document at {@code /api/openapi.json}: it has {@code tags}, {@code paths} and {@code components} and nothing else, and its
 * references lead through the whole document.
 *
 * @param resource on the class path, such as {@code openapi/lending.json}
 */
public record ApiPart(String resource) {}
