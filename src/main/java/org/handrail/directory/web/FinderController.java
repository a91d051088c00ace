package org.handrail.directory.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.handrail.directory.Directory;
import org.handrail.directory.DirectorySummary;
import org.handrail.directory.FeedId;
import org.handrail.directory.FeedStatus;
import org.handrail.directory.map.MapMaker;
import org.handrail.shared.DistanceUnit;
import org.handrail.site.ForAnybody;
import org.handrail.site.input.FormReader;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * The finder. A typed place and the filters stand in the address, so that a search can be kept and passed on; where the
 * person stands comes in a body only, so that it is in no history and no log.
 */
@Controller
@ForAnybody
class FinderController {

  private final Directory directory;
  private final Finder finder;
  private final MapMaker maps;
  private final FilterMenus menus = new FilterMenus();

  FinderController(Directory directory, Finder finder, MapMaker maps) {
    this.directory = directory;
    this.finder = finder;
    this.maps = maps;
  }

  @GetMapping("/")
  ModelAndView find(HttpServletRequest request, Locale locale) {
    return page(submission(request, false, locale), locale);
  }

  @PostMapping("/")
  ModelAndView findFromHere(HttpServletRequest request, Locale locale) {
    return page(submission(request, true, locale), locale);
  }

  private static FinderSubmission submission(
      HttpServletRequest request, boolean inBody, Locale locale) {
    FormReader reader = new FormReader(request.getParameterMap(), "find.problem");
    return FinderForm.of(reader, inBody, DistanceUnit.of(locale));
  }

  private ModelAndView page(FinderSubmission submission, Locale locale) {
    Set<FeedId> invented = directory.listFeeds().stream()
        .filter(FeedStatus::invented)
        .map(FeedStatus::feed)
        .collect(Collectors.toUnmodifiableSet());
    DirectorySummary summary = directory.summary();
    FinderView.Known known = new FinderView.Known(summary, menus.of(summary, locale), invented);
    boolean readable = submission.errors().isEmpty();
    FinderView view = FinderView.of(finder.answer(submission, locale), known, maps, locale);
    ModelAndView page = new ModelAndView("directory/finder", "view", view);
    page.setStatus(readable ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }
}
