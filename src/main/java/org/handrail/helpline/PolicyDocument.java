package org.handrail.helpline;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.handrail.site.input.JsonReader;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The JSON of a policy: written once, signed, and read back from what was signed. */
public final class PolicyDocument {

  /** Of this shape of the document. */
  private static final int FORMAT = 1;

  private static final int MOST_SPANS = 50;

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
  private static final JsonReader.Document NAME = new JsonReader.Document("policy", true);

  private PolicyDocument() {}

  /**
   * The document.
   *
   * @param says by language
   */
  public static String write(
      Policy policy, int version, Instant since, Map<String, List<String>> says) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("format", FORMAT);
    all.put("number", policy.number().toString());
    all.put("version", version);
    all.put("since", since.toString());
    if (policy.isRetired()) {
      all.put("retired", true);
    }
    all.put("kind", policy.kind().code());
    all.put("helpline", policy.helpline());
    all.put("name", text(policy.name()));
    all.put("zone", policy.zone().getId());
    all.put(
        "answerers", policy.answerers().stream().map(PolicyDocument::answerer).toList());
    all.put("wait_seconds", policy.waitSeconds());
    all.put("fallback", policy.fallback().code());
    all.put("call_back_minutes", policy.callBackMinutes());
    all.put("terms", terms(policy.terms()));
    all.put("note", text(policy.note()));
    all.put("says", says);
    return JSON.writeValueAsString(all);
  }

  private static Map<String, Object> answerer(Answerer answerer) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("id", answerer.id());
    all.put("name", answerer.name());
    all.put("line", answerer.line().toString());
    all.put("pays", answerer.pays());
    all.put("weight", answerer.weight());
    all.put("reason", text(answerer.reason()));
    all.put("hours", answerer.hours().spans().stream().map(PolicyDocument::span).toList());
    return all;
  }

  private static Map<String, Object> span(AnswerHours.Span span) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("day", span.day().getValue());
    all.put("from", span.from().toString());
    all.put("until", span.until().toString());
    return all;
  }

  private static Map<String, Object> terms(Policy.Terms terms) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("no_obligation", terms.noObligation());
    all.put("no_commission", terms.noCommission());
    all.put("named_first", terms.namedFirst());
    all.put("zero_gives_public_list", terms.zeroGivesPublicList());
    return all;
  }

  private static Map<String, Object> text(InTwoLanguages text) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("en", text.en());
    all.put("es", text.es());
    return all;
  }

  /**
   * What was written and signed.
   *
   * @param saved when it was saved, or null where that was not kept
   */
  public static PolicyVersion read(
      String document, String signature, @Nullable Instant saved, boolean invented) {
    return JsonReader.read(document.getBytes(StandardCharsets.UTF_8), NAME, json -> {
      json.number("format", FORMAT, FORMAT);
      int version = json.number("version", 1, Integer.MAX_VALUE);
      json.findBoolean("retired");
      Instant since = Instant.parse(json.text("since"));
      Map<String, List<String>> says = json.object("says", PolicyDocument::says);
      return new PolicyVersion(
          policy(json), version, since, saved, document, signature, invented, says);
    });
  }

  /**
   * The policy that somebody sends: as in the document. What the server makes itself (format, version, since, retired, says) may stand there, as it
   * was read, or be left out; it is not used.
   *
   * @throws org.handrail.site.problem.InvalidParameter when it cannot be read
   */
  public static Policy readPolicy(byte[] json) {
    return JsonReader.read(json, NAME, sent -> {
      passOver(sent);
      return policy(sent);
    });
  }

  private static void passOver(JsonReader json) {
    if (json.has("format")) {
      json.number("format", FORMAT, FORMAT); // another may mean something else by the same names
    }
    json.findNumber("version");
    json.findBoolean("retired");
    json.findText("since");
    if (json.has("says")) {
      json.object("says", PolicyDocument::says);
    }
  }

  private static Map<String, List<String>> says(JsonReader json) {
    Map<String, List<String>> says = new LinkedHashMap<>();
    for (String language : List.of("en", "es")) {
      List<@Nullable String> sentences = json.findTexts(language);
      says.put(
          language,
          sentences == null
              ? List.of()
              : sentences.stream().filter(Objects::nonNull).toList());
    }
    return says;
  }

  private static Policy policy(JsonReader json) {
    PhoneNumber number = number(json, "number");
    NumberKind kind = NumberKind.find(json.text("kind")).orElseThrow(() -> json.bad("kind"));
    Policy.Fallback fallback =
        Policy.Fallback.find(json.text("fallback")).orElseThrow(() -> json.bad("fallback"));
    InTwoLanguages name = json.object("name", PolicyDocument::texts);
    ZoneId zone = made(json, "zone", () -> ZoneId.of(json.text("zone")));
    List<Answerer> answerers =
        json.objects("answerers", Policy.MOST_ANSWERERS, PolicyDocument::answerer);
    int wait = json.number("wait_seconds", 10, 180);
    int minutes = json.number("call_back_minutes", 0, 1440);
    Policy.Terms terms = json.object("terms", PolicyDocument::terms);
    InTwoLanguages note = json.object("note", PolicyDocument::texts);
    String helpline = json.line("helpline");
    return made(
        json,
        "call_back_minutes",
        () -> new Policy(
            number, kind, helpline, name, zone, answerers, wait, fallback, minutes, terms, note));
  }

  private static Answerer answerer(JsonReader json) {
    PhoneNumber line = number(json, "line");
    AnswerHours hours = new AnswerHours(json.objects("hours", MOST_SPANS, PolicyDocument::span));
    InTwoLanguages reason = json.object("reason", PolicyDocument::texts);
    boolean pays = Boolean.TRUE.equals(json.findBoolean("pays"));
    int weight = json.number("weight", 1, Answerer.LARGEST_WEIGHT);
    String id = json.line("id");
    String name = json.line("name");
    return made(json, "name", () -> new Answerer(id, name, line, pays, weight, reason, hours));
  }

  private static AnswerHours.Span span(JsonReader json) {
    return new AnswerHours.Span(
        DayOfWeek.of(json.number("day", 1, 7)), time(json, "from"), time(json, "until"));
  }

  private static LocalTime time(JsonReader json, String name) {
    return made(json, name, () -> LocalTime.parse(json.text(name)));
  }

  private static Policy.Terms terms(JsonReader json) {
    return new Policy.Terms(
        Boolean.TRUE.equals(json.findBoolean("no_obligation")),
        Boolean.TRUE.equals(json.findBoolean("no_commission")),
        Boolean.TRUE.equals(json.findBoolean("named_first")),
        Boolean.TRUE.equals(json.findBoolean("zero_gives_public_list")));
  }

  private static PhoneNumber number(JsonReader json, String name) {
    return PhoneNumber.find(json.text(name)).orElseThrow(() -> json.bad(name));
  }

  /** What the values refuse is a field that cannot be used. */
  private static <T> T made(JsonReader json, String field, Supplier<T> maker) {
    try {
      return maker.get();
    } catch (IllegalArgumentException | DateTimeException e) {
      throw json.bad(field);
    }
  }

  private static InTwoLanguages texts(JsonReader json) {
    String en = json.findLine("en");
    String es = json.findLine("es");
    if ((en != null && en.length() > InTwoLanguages.LONGEST)
        || (es != null && es.length() > InTwoLanguages.LONGEST)) {
      throw json.bad("en");
    }
    return new InTwoLanguages(en == null ? "" : en, es == null ? "" : es);
  }
}
