package org.handrail.web;

import org.handrail.platform.SiteAddress;

/**
 * Where a page of ours is found from elsewhere: whole when this server knows its own address, else from the root.
 *
 * @param plain in the reader's language
 */
public record CanonicalUrl(String plain) {

  static CanonicalUrl of(SiteAddress site, String path) {
    return new CanonicalUrl(site.findOrigin().map(Object::toString).orElse("") + path);
  }

  /** The same in one language. */
  public String in(String language) {
    return plain + "?lang=" + language;
  }
}
