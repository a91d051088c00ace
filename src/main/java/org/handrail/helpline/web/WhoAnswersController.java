package org.handrail.helpline.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.handrail.help.HelpFacts;
import org.handrail.helpline.PhoneNumber;
import org.handrail.helpline.Policies;
import org.handrail.helpline.PolicyVersion;
import org.handrail.site.ForAnybody;
import org.handrail.site.Languages;
import org.handrail.site.input.ApiSentence;
import org.handrail.site.input.FormReader;
import org.handrail.site.problem.NotFound;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** For each number that the site shows: who answers it, in words and as it was signed. */
@Controller
@ForAnybody
class WhoAnswersController {

  private static final String NUMBER = "/who-answers/{number:[0-9]+}";

  private final Policies policies;
  private final HelpFacts help;

  WhoAnswersController(Policies policies, HelpFacts help) {
    this.policies = policies;
    this.help = help;
  }

  /** How a signature is checked. */
  record Signature(int version, String algorithm, String key, String signature) {}

  @GetMapping("/who-answers")
  ModelAndView list(HttpServletRequest request) {
    return new ModelAndView(
        "helpline/numbers",
        Map.of(
            "numbers", policies.list(),
            "others", help.numbersFor(Languages.wanted(request))));
  }

  @GetMapping(NUMBER)
  ModelAndView show(
      @PathVariable("number") String digits, Locale locale, HttpServletRequest request) {
    PolicyVersion current = find(digits);
    List<PolicyVersion> history = policies.history(current.policy().number());
    Map<String, Object> model = new HashMap<>();
    model.put("current", current);
    model.put(
        "answerers",
        current.policy().answerers().stream()
            .map(answerer ->
                new ShownAnswerer(answerer, policies.standing(current.policy(), answerer)))
            .toList());
    model.put("planned", policies.listPlanned(current.policy().number()));
    model.put("says", PolicyChange.says(current, locale.getLanguage()));
    model.put("changes", PolicyChange.all(history, locale.getLanguage()));
    return new ModelAndView("helpline/number", model);
  }

  /** The document of what holds, or of another version, to the byte as it was signed. */
  @GetMapping(path = NUMBER + ".json", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> document(
      @PathVariable("number") String digits, HttpServletRequest request) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .body(find(digits, request).document().getBytes(StandardCharsets.UTF_8));
  }

  @GetMapping(path = NUMBER + ".sig", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Signature> signature(
      @PathVariable("number") String digits, HttpServletRequest request) {
    PolicyVersion version = find(digits, request);
    return ResponseEntity.ok(new Signature(
        version.version(),
        Policies.SIGNATURE_ALGORITHM,
        policies.publicKey(),
        version.signature()));
  }

  private PolicyVersion find(String digits, HttpServletRequest request) {
    PolicyVersion current = find(digits);
    FormReader reader = new FormReader(request.getParameterMap(), ApiSentence.MESSAGES);
    Optional<Integer> wanted = reader.whole("version", 1, Integer.MAX_VALUE);
    ApiSentence.refuseFirst(reader.errors(), Map.of());
    return wanted.isEmpty()
        ? current
        : policies.history(current.policy().number()).stream()
            .filter(version -> version.version() == wanted.get())
            .findFirst()
            .orElseThrow(NotFound::new);
  }

  private PolicyVersion find(String digits) {
    return PhoneNumber.ofDigits(digits).flatMap(policies::find).orElseThrow(NotFound::new);
  }
}
