package org.handrail.helpline.internal;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.handrail.helpline.AnswerHours;
import org.handrail.helpline.Answerer;
import org.handrail.helpline.InTwoLanguages;
import org.handrail.helpline.NumberKind;
import org.handrail.helpline.PhoneNumber;
import org.handrail.helpline.Policy;
import org.handrail.site.problem.TrialFinding;
import org.handrail.treatment.ProviderId;
import org.handrail.treatment.contract.Contract.Bought;

/** A small policy of each kind that keeps every promise, and others that differ from them in one thing. */
final class PolicyExamples {

  private static final LocalDate TODAY = LocalDate.parse("2026-11-30");
  private static final InTwoLanguages NAME = new InTwoLanguages("Harbour line", "Línea del Puerto");

  static final List<ProviderId> PROVIDERS =
      IntStream.range(0, 4).mapToObj(i -> new ProviderId(new UUID(0, i + 1))).toList();

  /** 0 and 1 may answer general numbers, 2 pays for its listing, 3 is listed free of charge. */
  private static Set<ProviderId> paying(Set<ProviderId> asked, Bought thing, LocalDate day) {
    Set<ProviderId> all = new HashSet<>(
        thing == Bought.GENERAL_NUMBER ? PROVIDERS.subList(0, 2) : List.of(PROVIDERS.get(2)));
    all.retainAll(asked);
    return all;
  }

  static PhoneNumber phone(int end) {
    return new PhoneNumber(String.format("1215555%04d", end));
  }

  static Answerer provider(int i) {
    return new Answerer(
        "provider:" + PROVIDERS.get(i),
        "Place " + i,
        phone(200 + i),
        i < 3,
        1,
        InTwoLanguages.NONE,
        AnswerHours.ALWAYS);
  }

  static Answerer volunteers() {
    return new Answerer(
        "volunteers:county",
        "Volunteers",
        phone(300),
        false,
        1,
        InTwoLanguages.NONE,
        AnswerHours.ALWAYS);
  }

  static Policy policy(NumberKind kind, String helpline, Answerer... answerers) {
    return new Policy(
        phone(kind == NumberKind.LISTING ? 100 : kind == NumberKind.GENERAL ? 101 : 102),
        kind,
        helpline,
        NAME,
        ZoneId.of("America/New_York"),
        List.of(answerers),
        60,
        Policy.Fallback.CALL_BACK,
        30,
        Policy.Terms.ALL,
        InTwoLanguages.NONE);
  }

  static final Policy LISTING =
      policy(NumberKind.LISTING, PROVIDERS.get(3).toString(), provider(3));
  static final Policy GENERAL = policy(NumberKind.GENERAL, "county", provider(0), provider(1));
  static final Policy FELLOWSHIP = policy(NumberKind.FELLOWSHIP, "county", volunteers());

  static List<TrialFinding> check(Policy policy, Policy... others) {
    return new PolicyCheck(TODAY, PROVIDERS::contains, PolicyExamples::paying, List.of(others))
        .of(policy);
  }

  static Policy with(Policy p, Answerer another) {
    List<Answerer> all = new ArrayList<>(p.answerers());
    all.removeIf(a -> a.id().equals(another.id()));
    all.add(another);
    return answerers(p, all);
  }

  static Policy answerers(Policy p, List<Answerer> answerers) {
    return copy(p, p.number(), p.name(), answerers, p.terms(), p.note());
  }

  static Policy name(Policy p, InTwoLanguages name) {
    return copy(p, p.number(), name, p.answerers(), p.terms(), p.note());
  }

  static Policy number(Policy p, int end) {
    return copy(p, phone(end), p.name(), p.answerers(), p.terms(), p.note());
  }

  static Policy terms(Policy p, boolean a, boolean b, boolean c, boolean d) {
    return copy(p, p.number(), p.name(), p.answerers(), new Policy.Terms(a, b, c, d), p.note());
  }

  static Policy note(Policy p, InTwoLanguages note) {
    return copy(p, p.number(), p.name(), p.answerers(), p.terms(), note);
  }

  private static Policy copy(
      Policy p,
      PhoneNumber number,
      InTwoLanguages name,
      List<Answerer> answerers,
      Policy.Terms terms,
      InTwoLanguages note) {
    return new Policy(
        number,
        p.kind(),
        p.helpline(),
        name,
        p.zone(),
        answerers,
        p.waitSeconds(),
        p.fallback(),
        p.callBackMinutes(),
        terms,
        note);
  }

  static Answerer line(Answerer a, PhoneNumber line) {
    return new Answerer(a.id(), a.name(), line, a.pays(), a.weight(), a.reason(), a.hours());
  }

  static Answerer pays(Answerer a, boolean pays) {
    return new Answerer(a.id(), a.name(), a.line(), pays, a.weight(), a.reason(), a.hours());
  }

  static Answerer hours(Answerer a, AnswerHours hours) {
    return new Answerer(a.id(), a.name(), a.line(), a.pays(), a.weight(), a.reason(), hours);
  }

  static Answerer weight(Answerer a, int weight, InTwoLanguages reason) {
    return new Answerer(a.id(), a.name(), a.line(), a.pays(), weight, reason, a.hours());
  }

  private PolicyExamples() {}
}
