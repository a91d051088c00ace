package org.handrail.help.web;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.handrail.help.HelpFacts;
import org.handrail.site.ErrorPageSection;
import org.handrail.site.Localizer;
import org.springframework.stereotype.Component;

/** Who answers at this hour, also when this server does not. */
@Component
class HelpErrorSection implements ErrorPageSection {

  private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
  private final HelpFacts facts;

  HelpErrorSection(HelpFacts facts) {
    this.facts = facts;
  }

  @Override
  public List<String> styles() {
    return List.of("/help/help.css");
  }

  @Override
  public Content render(List<Locale> wanted, Localizer words) {
    String country = facts.countryOf(wanted);
    Map<String, Object> values = Map.of(
        "words", words,
        "numbers", facts.numbersOf(country),
        "countries", country.isEmpty());
    return output -> templates.render("help/broken.jte", values, output);
  }
}
