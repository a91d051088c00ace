package org.handrail.record.web;

import java.util.List;
import org.handrail.record.RecordView;
import org.handrail.record.RecordViews;

/** The views that the record itself has; other modules add theirs. */
final class OwnRecordViews {

  private static final String SCRIPTS = "/record/views/";

  private OwnRecordViews() {}

  /** In the order in which their templates stand in the document. */
  static List<RecordViews> all() {
    return List.of(
        new RecordViews(
            "record/access.jte",
            List.of(
                new RecordView("start", SCRIPTS + "sign-in.js", "start", "start", true),
                new RecordView("create", SCRIPTS + "sign-in.js", "create", "create", true),
                new RecordView("signin", SCRIPTS + "sign-in.js", "signIn", "signin", true),
                new RecordView("unlock", SCRIPTS + "sign-in.js", "unlock", "unlock", true))),
        new RecordViews(
            "record/today.jte",
            List.of(
                new RecordView("today", SCRIPTS + "today.js", "today", "today", false),
                new RecordView("objective", SCRIPTS + "today.js", "objective", "today", false),
                new RecordView("substances", SCRIPTS + "today.js", "substances", "today", false))),
        new RecordViews(
            "record/urge.jte",
            List.of(
                new RecordView("urge", SCRIPTS + "urge.js", "urge", "urge", true),
                new RecordView("after", SCRIPTS + "urge.js", "after", "after", true))),
        new RecordViews(
            "record/episode.jte",
            List.of(
                new RecordView("record", SCRIPTS + "episode.js", "record", "record", false),
                new RecordView("episode", SCRIPTS + "episode.js", "episode", "record", false))),
        new RecordViews(
            "record/cycle.jte",
            List.of(new RecordView("cycle", SCRIPTS + "cycle.js", "cycle", "record", false))),
        new RecordViews(
            "record/strategies.jte",
            List.of(new RecordView(
                "strategies", SCRIPTS + "strategies.js", "strategies", "record", false))),
        new RecordViews(
            "record/lapse.jte",
            List.of(new RecordView("lapse", SCRIPTS + "lapse.js", "lapse", "record", false))),
        new RecordViews(
            "record/steps.jte",
            List.of(
                new RecordView("steps", SCRIPTS + "steps.js", "steps", "steps", false),
                new RecordView("step", SCRIPTS + "steps.js", "step", "steps", false),
                new RecordView("inventory", SCRIPTS + "steps.js", "inventory", "steps", false),
                new RecordView("part", SCRIPTS + "steps.js", "part", "steps", false))),
        new RecordViews(
            "record/share.jte",
            List.of(
                new RecordView("share", SCRIPTS + "share.js", "share", "steps", false),
                new RecordView("shares", SCRIPTS + "share.js", "shares", "more", false))),
        new RecordViews(
            "record/keys.jte",
            List.of(
                new RecordView("keys", SCRIPTS + "keys.js", "keys", "more", false),
                new RecordView("devices", SCRIPTS + "keys.js", "devices", "more", false))),
        new RecordViews(
            "record/more.jte",
            List.of(
                new RecordView("more", SCRIPTS + "more.js", "more", "more", false),
                new RecordView("export", SCRIPTS + "more.js", "exporting", "more", false),
                new RecordView("erase", SCRIPTS + "more.js", "erase", "more", false))),
        new RecordViews(
            "record/helpview.jte", List.of(new RecordView("help", "", "", "help", true))));
  }
}
