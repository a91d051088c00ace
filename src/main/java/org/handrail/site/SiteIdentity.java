package org.handrail.site;

/**
 * Who runs the site and how they are reached, as they say it: on every page.
 *
 * @param name what the site calls itself; empty for the program's name
 * @param helpline the number of their own line, as it is written; empty for none
 * @param contact an https address or an e-mail address; empty for none
 */
public record SiteIdentity(String name, String helpline, String contact) {

  /** As the settings name it. */
  public static SiteIdentity of(WebSettings settings) {
    return new SiteIdentity(
        settings.siteName().strip(),
        settings.siteHelpline().strip(),
        settings.siteContact().strip());
  }

  /** The name to show: the operator's, else the program's. */
  public String name(Localizer words) {
    return name.isEmpty() ? words.t("site.name") : name;
  }

  /** What a phone dials. */
  public String helplineUrl() {
    return "tel:" + helpline.replaceAll("[^+\\d]", "");
  }

  /** Where the contact leads. */
  public String contactUrl() {
    return contact.startsWith("https://") ? contact : "mailto:" + contact;
  }

  /** The contact without what only machines need. */
  public String contactText() {
    return contact.replaceFirst("^https://(?:www\\.)?", "").replaceFirst("/$", "");
  }
}
