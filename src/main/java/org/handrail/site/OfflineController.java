package org.handrail.site;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What the device shows in place of a page that it does not have: without a connection, or as it was taken. */
@Controller
@ForAnybody
class OfflineController {

  static final String PATH = "/site/offline";
  static final String LOST = "/site/lost";

  @GetMapping(PATH)
  String offline() {
    return "site/offline";
  }

  /** When the browser threw away a part of the record's program, and this server gives out another one. */
  @GetMapping(LOST)
  String lost() {
    return "site/lost";
  }
}
