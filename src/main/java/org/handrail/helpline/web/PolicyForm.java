package org.handrail.helpline.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.handrail.helpline.AnswerHours;
import org.handrail.helpline.Answerer;
import org.handrail.helpline.InTwoLanguages;
import org.handrail.helpline.NumberKind;
import org.handrail.helpline.PhoneNumber;
import org.handrail.helpline.Policy;
import org.handrail.helpline.PolicyBeginning;
import org.handrail.site.input.FormReader;
import org.handrail.site.input.HoursText;

/**
 * A policy as it stands in the form, also where it cannot be one yet.
 *
 * @param from when it is to hold, on the clock of its zone as browsers write it; empty for at once
 * @param rows of the answerers; rows without a name are left out
 */
public record PolicyForm(
    String number,
    String kind,
    String helpline,
    String nameEn,
    String nameEs,
    String zone,
    String waitSeconds,
    String fallback,
    String minutes,
    boolean noObligation,
    boolean noCommission,
    boolean namedFirst,
    boolean zeroGivesList,
    String noteEn,
    String noteEs,
    String from,
    List<Row> rows) {

  private static final int LEAST_ROWS = 1;

  /** One of those who answer. */
  public record Row(
      String id,
      String name,
      String line,
      boolean pays,
      String weight,
      String reasonEn,
      String reasonEs,
      String hours) {

    static final Row EMPTY = new Row("", "", "", false, "1", "", "", "");

    boolean isEmpty() {
      return name.isBlank() && line.isBlank() && id.isBlank();
    }
  }

  public PolicyForm {
    rows = List.copyOf(rows);
  }

  /** An empty form. */
  static PolicyForm empty() {
    return new PolicyForm(
        "",
        "general",
        "",
        "",
        "",
        "America/New_York",
        "60",
        "call-back",
        "30",
        true,
        true,
        true,
        true,
        "",
        "",
        "",
        List.of(Row.EMPTY));
  }

  static PolicyForm of(Policy policy) {
    return new PolicyForm(
        policy.number().shown(),
        policy.kind().code(),
        policy.helpline(),
        policy.name().en(),
        policy.name().es(),
        policy.zone().getId(),
        Integer.toString(policy.waitSeconds()),
        policy.fallback().code(),
        policy.callBackMinutes() == 0 ? "" : Integer.toString(policy.callBackMinutes()),
        policy.terms().noObligation(),
        policy.terms().noCommission(),
        policy.terms().namedFirst(),
        policy.terms().zeroGivesPublicList(),
        policy.note().en(),
        policy.note().es(),
        "",
        policy.answerers().stream().map(PolicyForm::row).toList());
  }

  private static Row row(Answerer answerer) {
    return new Row(
        answerer.id(),
        answerer.name(),
        answerer.line().shown(),
        answerer.pays(),
        Integer.toString(answerer.weight()),
        answerer.reason().en(),
        answerer.reason().es(),
        HoursText.write(answerer.hours().spans().stream()
            .map(span -> new HoursText.Span(span.day(), span.from(), span.until()))
            .toList()));
  }

  /** What was typed. */
  static PolicyForm of(FormReader form) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < Policy.MOST_ANSWERERS && form.names().contains("a" + i + ".name"); i++) {
      String at = "a" + i + ".";
      Row row = new Row(
          form.typed(at + "id"),
          form.typed(at + "name"),
          form.typed(at + "line"),
          form.isOn(at + "pays"),
          form.typed(at + "weight"),
          typed(form, at + "reason.en"),
          typed(form, at + "reason.es"),
          form.raw(at + "hours"));
      if (!row.isEmpty() || rows.size() < LEAST_ROWS) {
        rows.add(row);
      }
    }
    return new PolicyForm(
        form.typed("number"),
        form.typed("kind"),
        form.typed("helpline"),
        typed(form, "name.en"),
        typed(form, "name.es"),
        form.typed("zone"),
        form.typed("wait"),
        form.typed("fallback"),
        form.typed("minutes"),
        form.isOn("no-obligation"),
        form.isOn("no-commission"),
        form.isOn("named-first"),
        form.isOn("zero"),
        typed(form, "note.en"),
        typed(form, "note.es"),
        form.typed("from"),
        rows);
  }

  private static String typed(FormReader form, String name) {
    String plain = form.line(name);
    return plain.length() > InTwoLanguages.LONGEST
        ? plain.substring(0, InTwoLanguages.LONGEST)
        : plain;
  }

  /** With one more empty row. */
  PolicyForm withRow() {
    List<Row> more = new ArrayList<>(rows);
    more.add(Row.EMPTY);
    return new PolicyForm(
        number,
        kind,
        helpline,
        nameEn,
        nameEs,
        zone,
        waitSeconds,
        fallback,
        minutes,
        noObligation,
        noCommission,
        namedFirst,
        zeroGivesList,
        noteEn,
        noteEs,
        from,
        more);
  }

  /** The policy, if everything can be read; else the form hears what cannot. */
  Optional<Policy> read(FormReader form) {
    Optional<PhoneNumber> called = need(form, PhoneNumber.find(number), "number", "number");
    Optional<NumberKind> of = need(form, NumberKind.find(kind), "kind", "choice");
    Optional<Policy.Fallback> then =
        need(form, Policy.Fallback.find(fallback), "fallback", "choice");
    Optional<ZoneId> in = need(form, zoneId(), "zone", "zone");
    Optional<Integer> seconds = need(form, whole(waitSeconds, 10, 180), "wait", "wait");
    boolean callsBack = then.filter(Policy.Fallback.CALL_BACK::equals).isPresent();
    Optional<Integer> back =
        callsBack ? need(form, whole(minutes, 5, 1440), "minutes", "minutes") : Optional.of(0);
    if (helpline.isBlank() || helpline.length() > 100) {
      form.refuse("helpline", "helpline");
    }
    List<Answerer> all = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      if (!rows.get(i).isEmpty()) {
        answerer(form, rows.get(i), "a" + i + ".").ifPresent(all::add);
      }
    }
    if (!form.errors().isEmpty()
        || called.isEmpty()
        || of.isEmpty()
        || then.isEmpty()
        || in.isEmpty()
        || seconds.isEmpty()
        || back.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new Policy(
        called.get(),
        of.get(),
        helpline,
        new InTwoLanguages(nameEn, nameEs),
        in.get(),
        all,
        seconds.get(),
        then.get(),
        back.get(),
        new Policy.Terms(noObligation, noCommission, namedFirst, zeroGivesList),
        new InTwoLanguages(noteEn, noteEs)));
  }

  /** From when it is to hold, if that can be read; else the form hears it. */
  Optional<PolicyBeginning> readBeginning(FormReader form, ZoneId zone, Instant now) {
    if (from.isEmpty()) {
      return Optional.of(PolicyBeginning.AT_ONCE);
    }
    Optional<PolicyBeginning> beginning;
    try {
      beginning = PolicyBeginning.find(LocalDateTime.parse(from).atZone(zone).toInstant(), now);
    } catch (DateTimeException e) {
      beginning = Optional.empty();
    }
    return need(form, beginning, "from", "from");
  }

  private static Optional<Answerer> answerer(FormReader form, Row row, String at) {
    Optional<PhoneNumber> line = need(form, PhoneNumber.find(row.line()), at + "line", "number");
    Optional<Integer> weight =
        need(form, whole(row.weight(), 1, Answerer.LARGEST_WEIGHT), at + "weight", "weight");
    Optional<AnswerHours> hours = need(form, hours(row.hours()), at + "hours", "hours");
    if (row.name().isBlank()) {
      form.refuse(at + "name", "who");
    }
    if (row.id().isBlank() || row.id().length() > 100) {
      form.refuse(at + "id", "id");
    }
    if (line.isEmpty()
        || weight.isEmpty()
        || hours.isEmpty()
        || row.name().isBlank()
        || row.id().isBlank()
        || row.id().length() > 100) {
      return Optional.empty();
    }
    return Optional.of(new Answerer(
        row.id(),
        row.name(),
        line.get(),
        row.pays(),
        weight.get(),
        new InTwoLanguages(row.reasonEn(), row.reasonEs()),
        hours.get()));
  }

  private static Optional<AnswerHours> hours(String text) {
    return HoursText.read(text)
        .map(spans -> new AnswerHours(spans.stream()
            .map(span -> new AnswerHours.Span(span.day(), span.from(), span.until()))
            .toList()));
  }

  private static <T> Optional<T> need(
      FormReader form, Optional<T> value, String field, String problem) {
    if (value.isEmpty()) {
      form.refuse(field, problem);
    }
    return value;
  }

  private Optional<ZoneId> zoneId() {
    try {
      return ZoneId.getAvailableZoneIds().contains(zone)
          ? Optional.of(ZoneId.of(zone))
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<Integer> whole(String text, int least, int most) {
    try {
      int value = Integer.parseInt(text);
      return value >= least && value <= most ? Optional.of(value) : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
