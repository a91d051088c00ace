package org.handrail.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.handrail.web.BrowserFixture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The planner in its worker, on the site's own candidates and under the headers that the site sends. */
@Tag("browser")
@Tag("slow")
class PlannerBrowserTest {

  private static BrowserFixture browser;

  @BeforeAll
  static void start() {
    browser = BrowserFixture.start();
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
  }

  private static Object run(String body) throws IOException {
    // A device has no gazetteer; this calendar says by points where things are.
    String calendar = Files.readString(Path.of("docs/examples/work-week-apple.ics"));
    try (BrowserFixture.Seen seen =
        browser.open("/browser/planner.js", new BrowserFixture.Look(390, false, true))) {
      seen.page().waitForLoadState(LoadState.NETWORKIDLE);
      seen.complaints().clear(); // a document without a head is asked for its icon
      Object answer = seen.page()
          .evaluate(
              "async ({ calendar }) => { const device = await import('/browser/planner.js'); const"
                  + " settings = { zone: 'America/New_York', from: '2026-11-30', meetings: 5, near:"
                  + " { lat: 39.9526, lon: -75.1652 } };" + body + "}",
              Map.of("calendar", calendar));
      seen.assertQuiet();
      return answer;
    }
  }

  @Test
  void plansOnTheDeviceWhatTheServerWouldPlan() throws IOException {
    Object same = run("""
        const needed = await device.needs({ settings, calendar });
        const candidates = await device.fetchCandidates(needed);
        const plan = await device.plan({ settings, calendar, candidates });
        const form = new FormData();
        form.append("settings", new Blob([JSON.stringify(settings)]), "settings.json");
        form.append("calendar", new Blob([calendar]), "week.ics");
        const answer = await fetch("/api/plan", { method: "POST", body: form });
        return [JSON.stringify(plan) === await answer.text(), plan.picks.length, plan.optimal];
        """);

    assertThat(same).isEqualTo(List.of(true, 5, true));
  }

  @Test
  void plansAgainOfflineKeepsWhatItCanAndHeedsRiskyHours() throws IOException {
    Object seen = run("""
        const candidates = await device.fetchCandidates(await device.needs({ settings }));
        const first = await device.plan({ settings, candidates });
        const { meeting_id, start } = first.picks[0];
        const again = await device.plan({ candidates, settings: { ...settings,
          keep: first.picks.map(({ meeting_id, start }) => ({ meeting_id, start })),
          drop: [{ meeting_id, start }],
          risk: [{ start: "2026-12-03T17:00:00-05:00", end: "2026-12-03T21:00:00-05:00", weight: 5 }] } });
        const reasons = again.picks.flatMap((pick) => pick.reasons);
        return [
          again.picks.some((pick) => pick.meeting_id === meeting_id && pick.start === start),
          reasons.filter((reason) => reason === "kept").length >= 3,
          reasons.some((reason) => reason.startsWith("risk-window:2026-12-03T17:00")),
        ];
        """);

    assertThat(seen).isEqualTo(List.of(false, true, true));
  }

  @Test
  void readsACalendarAndTellsWhatItCouldNotUse() throws IOException {
    Object seen = run("""
        const broken = calendar.replace("END:VCALENDAR",
          "BEGIN:VEVENT\\r\\nUID:x\\r\\nSUMMARY:No start\\r\\nEND:VEVENT\\r\\nEND:VCALENDAR");
        const read = await device.readCalendar(broken, "2026-11-30", 7, "America/New_York");
        return [read.commitments.length > 3, read.commitments[0].start.slice(-6), read.rejected.map((r) => r.reason)];
        """);

    assertThat(seen)
        .isEqualTo(List.of(
            true, "-05:00", List.of("The entry does not say when it starts. It does not count.")));
  }

  @Test
  void saysByFieldWhatItRefuses() throws IOException {
    Object seen = run("""
        const tell = async (request) => {
          try { await device.plan(request); return "planned"; } catch (e) { return [e.name, e.field]; }
        };
        return [
          await tell({ settings: { ...settings, zone: "Nowhere/Land" } }),
          await tell({ settings: { ...settings, meetings: 43 } }),
          await tell({ settings: { ...settings, pin: [{ meeting_id: "0".repeat(20), start: "2026-12-01T19:00:00-05:00" }] } }),
          await tell({ settings, calendar: "no calendar" }),
          await tell({ settings, calendar }),
        ];
        """);

    assertThat(seen)
        .isEqualTo(List.of(
            List.of("PlanRefused", "settings.zone"),
            List.of("PlanRefused", "meetings"),
            List.of("PlanRefused", "pin"),
            List.of("PlanRefused", "calendar"),
            "planned"));
  }
}
