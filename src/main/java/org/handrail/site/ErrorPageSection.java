package org.handrail.site;

import gg.jte.Content;
import java.util.List;
import java.util.Locale;

/**
 * What a module adds to the page that tells of a failure of ours, when there is nothing that the reader could do: such as who
 * answers at this hour. Has to work when all else is broken, so it asks nobody.
 */
public interface ErrorPageSection {

  /** The stylesheets that it needs, as addresses of this server. */
  List<String> styles();

  /**
   * Its part of the page.
   *
   * @param wanted what the reader's browser asks for, the dearest first; may be empty
   * @param words the page's language
   */
  Content render(List<Locale> wanted, Localizer words);
}
