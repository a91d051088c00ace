package org.handrail.planner.web;

import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Function;
import org.handrail.planner.sentence.SentenceReader;
import org.handrail.planner.sentence.WeekSentence;
import org.handrail.planner.travel.TravelMode;
import org.springframework.stereotype.Component;

/** Reads the sentence of a form into its other fields; what was not understood stays in the sentence's own. */
@Component
class SentenceIntake {

  private static final Locale SPANISH = Locale.of("es");

  private final SentenceReader english = SentenceReader.of(Locale.ENGLISH);
  private final SentenceReader spanish = SentenceReader.of(SPANISH);

  /**
   * The form with its sentence understood as far as it can be.
   *
   * @param today which day it is where the person is of whom a form says so much; asked only for what follows from it
   */
  PlanForm read(PlanForm form, Locale locale, Function<PlanForm, LocalDate> today) {
    String text = form.stated().sentence();
    if (text.isEmpty()) {
      return form;
    }
    boolean isSpanish = locale.getLanguage().equals(SPANISH.getLanguage());
    WeekSentence said = (isSpanish ? spanish : english).read(text);
    PlanForm.Where where =
        said.home().isEmpty() ? form.where() : new PlanForm.Where(said.home(), null);
    PlanForm.Wishes wishes = form.wishes();
    int meetings = said.meetings() == null
        ? wishes.meetings()
        : Math.min(said.meetings(), PlanForm.MOST_MEETINGS);
    TravelMode travel = TravelMode.find(said.travel()).orElse(wishes.travel());
    PlanForm known = form.with(
        where, wishes.with(meetings, travel), form.when().with(said.awake()), form.stated());
    return known.with(known.stated().with(said, () -> today.apply(known)));
  }
}
