package org.handrail.site;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What the device shows, without a connection, in place of a page that it does not have. */
@Controller
@ForAnybody
class OfflineController {

  static final String PATH = "/site/offline";

  @GetMapping(PATH)
  String offline() {
    return "site/offline";
  }
}
