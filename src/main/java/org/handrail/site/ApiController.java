package org.handrail.site;

import java.time.Duration;
import java.util.List;
import org.handrail.platform.SiteAddress;
import org.handrail.shared.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What this server answers to programs, as one OpenAPI document. It is put together once, when the server starts. */
@RestController
@ForAnybody
class ApiController {

  private static final ApiPart OWN = new ApiPart("openapi/site.json");
  private static final CacheControl CACHED =
      CacheControl.maxAge(Duration.ofMinutes(10)).cachePublic();
  private static final String ABOUT =
      "What Handrail answers to programs. Routes marked x-internal serve the pages of the site itself and change with them."
          + " What is refused is told as application/problem+json, with a code to act on and the field to mend.";

  private final byte[] document;
  private final String tag;

  ApiController(List<ApiPart> parts, Release release, SiteAddress address) {
    ApiParts all = new ApiParts();
    all.add(OWN);
    parts.forEach(all::add);
    ObjectNode whole = JsonMapper.shared().createObjectNode().put("openapi", "3.1.0");
    whole
        .putObject("info")
        .put("title", "Handrail")
        .put("version", release.name())
        .put("description", ABOUT);
    String server = address.findOrigin().map(Object::toString).orElse("/");
    whole.putArray("servers").addObject().put("url", server);
    all.writeTo(whole);
    this.document = JsonMapper.shared().writeValueAsBytes(whole);
    // Weak: its bytes may be compressed on the way.
    this.tag = "W/\"" + Sha256.hex(document, 16) + '"';
  }

  @GetMapping(path = "/api/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
  @Nullable
  ResponseEntity<byte[]> describe(WebRequest request) {
    if (request.checkNotModified(tag)) {
      return null;
    }
    return ResponseEntity.ok().cacheControl(CACHED).eTag(tag).body(document);
  }
}
