package org.handrail.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.handrail.help.Article;
import org.handrail.help.Articles;
import org.handrail.help.HelpFacts;
import org.handrail.platform.SiteAddress;
import org.handrail.site.ForAnybody;
import org.handrail.site.Languages;
import org.handrail.site.problem.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The learn pages: their list, and each at an address of its own that says nothing about whoever passes it on. */
@Controller
@ForAnybody
class LearnController {

  static final String PATH = "/learn";

  private final Articles articles;
  private final HelpFacts help;
  private final SiteAddress site;
  private final Clock clock;

  LearnController(Articles articles, HelpFacts help, SiteAddress site, Clock clock) {
    this.articles = articles;
    this.help = help;
    this.site = site;
    this.clock = clock;
  }

  @GetMapping(PATH)
  ModelAndView list() {
    return new ModelAndView(
        "web/learn", Map.of("articles", articles.all(), "address", CanonicalUrl.of(site, PATH)));
  }

  @GetMapping(PATH + "/{id}")
  ModelAndView article(@PathVariable String id, HttpServletRequest request, Locale locale) {
    Article article = articles.find(id).orElseThrow(NotFound::new);
    return new ModelAndView(
        "web/article",
        "view",
        new ArticleView(
            article,
            articles.before(article),
            articles.after(article),
            CanonicalUrl.of(site, pathOf(article)),
            help.numbersFor(Languages.wanted(request)),
            LocalDate.now(clock),
            locale.getLanguage()));
  }

  static String pathOf(Article article) {
    return PATH + "/" + article.id();
  }
}
