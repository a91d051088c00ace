package org.handrail.web;

import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.handrail.help.Articles;
import org.handrail.platform.SiteAddress;
import org.handrail.site.ForAnybody;
import org.handrail.site.Languages;
import org.handrail.site.problem.NotFound;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Which pages a search engine may find, in which languages. Only on a server that knows its own address. */
@RestController
@ForAnybody
class SitemapController {

  private static final List<String> PAGES = List.of("/", "/plan", "/help", "/privacy");

  private final SiteAddress site;
  private final Articles articles;

  SitemapController(SiteAddress site, Articles articles) {
    this.site = site;
    this.articles = articles;
  }

  @GetMapping(path = "/robots.txt", produces = MediaType.TEXT_PLAIN_VALUE)
  String robots() {
    String map =
        site.findOrigin().map(origin -> "Sitemap: " + origin + "/sitemap.xml\n").orElse("");
    return "User-agent: *\nDisallow: /api/\n" + map;
  }

  @GetMapping(path = "/sitemap.xml", produces = MediaType.APPLICATION_XML_VALUE)
  String sitemap() {
    URI origin = site.findOrigin().orElseThrow(NotFound::new);
    Stream<String> learn = Stream.concat(
        Stream.of(LearnController.PATH), articles.all().stream().map(LearnController::pathOf));
    return Stream.concat(PAGES.stream(), learn)
        .map(path -> entries(new CanonicalUrl(origin + path)))
        .collect(Collectors.joining("", """
            <?xml version="1.0" encoding="UTF-8"?>
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
            """, "</urlset>\n"));
  }

  /** Each language names all of them. */
  private static String entries(CanonicalUrl page) {
    String all = Languages.SPOKEN.stream()
        .map(language -> "<xhtml:link rel=\"alternate\" hreflang=\"" + language + "\" href=\""
            + page.in(language) + "\"/>")
        .collect(Collectors.joining());
    return Languages.SPOKEN.stream()
        .map(language -> "<url><loc>" + page.in(language) + "</loc>" + all + "</url>\n")
        .collect(Collectors.joining());
  }
}
