package org.handrail.site;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a device keeps, and the worker that keeps it. */
@RestController
@ForAnybody
class ReleaseController {

  private final Release release;

  ReleaseController(Release release) {
    this.release = release;
  }

  /** Every file of the release with its SHA-256. */
  @GetMapping(path = "/site/release.json", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Map<String, Object>> release() {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("release", release.name());
    answer.put("files", release.hashes());
    return ResponseEntity.ok().cacheControl(CacheControl.noCache()).body(answer);
  }

  /** The service worker, which says of which release it is; its scope is the whole site, whatever its own address. */
  @GetMapping("/site/worker.js")
  ResponseEntity<byte[]> worker() {
    return ResponseEntity.ok()
        .contentType(MediaType.valueOf("text/javascript;charset=UTF-8"))
        .header("Service-Worker-Allowed", "/")
        .cacheControl(CacheControl.noCache())
        .body(release.worker());
  }
}
