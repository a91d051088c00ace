package org.handrail.web;

import java.util.List;
import java.util.Map;
import org.handrail.accounts.RetainedFields;
import org.handrail.record.RecordSettings;
import org.handrail.site.ForAnybody;
import org.handrail.site.Release;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * What this server can know and what it can't. The list of what is kept is made of all {@link RetainedFields}, as {@code whatdoweknow} has it; the
 * release is the one that it gives out.
 */
@Controller
@ForAnybody
class PrivacyController {

  private final Release release;
  private final RecordSettings record;
  private final List<RetainedFields> kept;

  PrivacyController(Release release, RecordSettings record, List<RetainedFields> kept) {
    this.kept = kept;
    this.release = release;
    this.record = record;
  }

  @GetMapping("/privacy")
  ModelAndView privacy() {
    return new ModelAndView(
        "web/privacy",
        Map.of(
            "facts",
            kept.stream().flatMap(module -> module.fields().stream()).toList(),
            "release",
            release.name(),
            "files",
            release.hashes(),
            "offered",
            record.preview()));
  }
}
