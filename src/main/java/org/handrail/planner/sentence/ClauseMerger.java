package org.handrail.planner.sentence;

import java.util.ArrayList;
import java.util.List;
import org.handrail.planner.sentence.SentencePiece.DaysPiece;
import org.handrail.planner.sentence.SentencePiece.ExceptPiece;
import org.handrail.planner.sentence.SentencePiece.ExitPiece;
import org.handrail.planner.sentence.SentencePiece.HoursPiece;
import org.handrail.planner.sentence.SentencePiece.NamePiece;
import org.handrail.planner.sentence.SentencePiece.Strength;
import org.jspecify.annotations.Nullable;

/**
 * Decides what clauses of one statement take over from each other. Hours without days and without a name are more hours of the
 * clause before ("Mon 9–12 and 14–18"); hours with a name of their own take its days, and that is marked as assumed; days and
 * hours without a name are called like the clause before where its name stood first ("Work Mon 9–5, Tue 10–6").
 */
final class ClauseMerger {

  private final List<ClauseDraft> drafts;
  private final List<ClauseDraft> clauses = new ArrayList<>();

  private ClauseMerger(List<ClauseDraft> drafts) {
    this.drafts = drafts;
  }

  static List<ClauseDraft> merge(List<ClauseDraft> drafts) {
    ClauseMerger merger = new ClauseMerger(drafts);
    for (int at = 0; at < drafts.size(); at++) {
      merger.take(at);
    }
    return merger.clauses;
  }

  private void take(int at) {
    ClauseDraft next = drafts.get(at);
    if (next.isEmpty()) {
      return;
    }
    if (clauses.isEmpty() || !isTakenBy(clauses.getLast(), next)) {
      if (!clauses.isEmpty()) {
        takeOver(clauses.getLast(), next, at);
      }
      clauses.add(next);
    }
  }

  /** Whether the clause before is not over yet, and what follows only completes it. */
  private boolean isTakenBy(ClauseDraft before, ClauseDraft next) {
    if (before.isNameOnly() && next.name != null) {
      return joinNames(before, next);
    }
    if (before.isEntered() && next.exit != null && !next.hasTime()) {
      return joinExit(before, next, next.exit);
    }
    if (before.isStartOnly() && next.isEndOnly()) {
      before.endAt(next.hours.getFirst());
      return true;
    }
    boolean completes = (next.isNameOnly() && before.hasTime())
        || next.isPlaceOnly()
        || (next.isLengthOnly() && before.hasTime())
        || (next.isExceptOnly() && before.days != null)
        || (next.isDaysOnly() && before.hasTime())
        || (before.isNameOnly() && next.name == null)
        || (next.hasTime() && before.hasDays() && !before.hasTime());
    boolean each = next.joiner == Strength.AND // "tomorrow and Thursday"
        && before.isDaysOnly()
        && next.hasDays()
        && (before.date != null || next.date != null);
    boolean apart = each || (next.date != null && before.isWeekly());
    if (!completes || apart || !before.fits(next) || (next.hasTime() && before.hasTime())) {
      return false;
    }
    before.merge(next);
    return true;
  }

  /** "Entro a las 7 y salgo a las 3 de lunes a viernes". */
  private static boolean joinExit(ClauseDraft before, ClauseDraft next, ExitPiece exit) {
    if (!before.fits(next)) {
      return false;
    }
    before.merge(next);
    before.endBy(exit);
    return true;
  }

  /** "Work and school Mon–Fri 8–6". */
  private static boolean joinNames(ClauseDraft before, ClauseDraft next) {
    NamePiece first = before.name;
    NamePiece second = next.name;
    boolean joins = next.joiner == Strength.AND
        && before.place == null
        && (next.namedFirst || next.isNameOnly());
    if (!joins || first == null || second == null) {
      return false;
    }
    before.name = null;
    before.merge(next);
    before.name = new NamePiece(first.from(), second.to());
    return true;
  }

  private void takeOver(ClauseDraft before, ClauseDraft next, int at) {
    if (!next.hasTime() || !before.hasTime()) {
      return;
    }
    if (before.date != null || next.date != null) {
      takeDate(before, next);
      return;
    }
    if (before.days == null) {
      takeBack(before, next);
      return;
    }
    ExceptPiece except = exceptionIn(before, next);
    if (except != null) {
      takeExcepted(before, next, except);
      return;
    }
    if (next.joiner == Strength.AND
        && before.name == null
        && next.name != null
        && !next.namedFirst) {
      before.name = next.name; // "Mon 6-8 and Wed 7-9 choir"
      next.sharesName = true;
    }
    boolean daysFollow = at + 1 < drafts.size() && drafts.get(at + 1).isDaysOnly();
    boolean plain = before.except == null || next.name == null; // "except Wed when I work 12-8"
    if (next.days == null && !daysFollow && plain) {
      next.days = before.days;
      next.except = next.except == null ? before.except : next.except;
      next.startAfter(before);
      next.daysAssumed = (next.name != null && !next.sharesName) || before.daysAssumed;
      if (next.name == null) {
        next.inheritName(before);
      }
    } else if (next.name == null && before.namedFirst && !isNamedAfter(at)) {
      next.inheritName(before);
      if (before.isWhole()) {
        next.startLike(before); // "Work 9–5 Mon–Thu and Fri until noon"
      }
    }
  }

  /** The days on which the hours of the next clause stand for those of the one before; null for none. */
  private static @Nullable ExceptPiece exceptionIn(ClauseDraft before, ClauseDraft next) {
    DaysPiece days = next.days;
    if (next.name != null || next.hours.isEmpty()) {
      return null;
    }
    HoursPiece first = next.hours.getFirst();
    if (days == null) {
      return next.except != null && next.except.from() < first.from() ? next.except : null;
    }
    boolean earlier = first.hours().from() == null // "Mon–Fri 9–5, Fri until noon"
        && next.except == null
        && before.isWholeOnMoreThan(days.days().days());
    return earlier ? new ExceptPiece(days.from(), days.to(), days.days()) : null;
  }

  /** "Work Mon–Fri 9–5, except Wed 12–8": the hours are those of the excepted days. */
  private static void takeExcepted(ClauseDraft before, ClauseDraft next, ExceptPiece except) {
    next.excepted = true;
    if (before.except != null || before.excepted) {
      next.unclear = true; // a second exception
      return;
    }
    before.except = except;
    next.except = null;
    next.days = new DaysPiece(except.from(), except.to(), except.days());
    next.startLike(before);
    next.inheritName(before);
  }

  /** "Dec 3 dentist at 10 and court at 2": what "and" joins without a day of its own is on the same date. */
  private static void takeDate(ClauseDraft before, ClauseDraft next) {
    if (next.joiner == Strength.AND && !next.hasDays()) {
      next.date = before.date;
      next.days = before.days;
      next.daysAssumed = next.name != null;
      if (next.name == null) {
        next.inheritName(before);
      }
    }
  }

  /** "Work 9–2 and 4–8 Mon–Sat": what "and" joins has the days that stand behind both. */
  private static void takeBack(ClauseDraft before, ClauseDraft next) {
    if (next.joiner != Strength.AND || next.days == null) {
      return;
    }
    before.days = next.days;
    before.except = next.except;
    before.daysAssumed = before.name != null && next.name != null;
    if (next.name == null) {
      next.inheritName(before);
    } else if (before.name == null) {
      before.name = next.name;
    }
  }

  /** "Mon 9–5, Tue 10–6, football": the name behind a comma is the one of the hours before it. */
  private boolean isNamedAfter(int at) {
    return at + 1 < drafts.size() && drafts.get(at + 1).isNameOnly();
  }
}
