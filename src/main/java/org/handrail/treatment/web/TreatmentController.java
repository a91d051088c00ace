package org.handrail.treatment.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.handrail.shared.DistanceUnit;
import org.handrail.site.ForAnybody;
import org.handrail.site.input.FormReader;
import org.handrail.site.problem.NotFound;
import org.handrail.treatment.ListingId;
import org.handrail.treatment.TreatmentDirectory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Places of treatment: finding one, and the page of each. */
@Controller
@ForAnybody
class TreatmentController {

  private final TreatmentDirectory treatment;
  private final TreatmentFinder finder;

  TreatmentController(TreatmentDirectory treatment, TreatmentFinder finder) {
    this.treatment = treatment;
    this.finder = finder;
  }

  @GetMapping("/treatment")
  ModelAndView find(HttpServletRequest request, Locale locale) {
    FormReader reader = new FormReader(request.getParameterMap(), "find.problem");
    TreatmentForm form = TreatmentForm.of(reader, DistanceUnit.of(locale));
    ModelAndView page =
        new ModelAndView("treatment/find", "view", finder.answer(form, reader.errors(), locale));
    page.setStatus(reader.errors().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  @GetMapping("/treatment/{id:[0-9a-f-]+}")
  ModelAndView show(@PathVariable String id) {
    ListingView view = ListingId.find(id)
        .flatMap(treatment::findListing)
        .map(finder::view)
        .orElseThrow(NotFound::new);
    return new ModelAndView("treatment/listing", "view", view);
  }
}
