package org.handrail.planner.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.planner.web.PlanSite.fields;
import static org.handrail.planner.web.PlanSite.pressed;
import static org.handrail.planner.web.PlanSite.title;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A week that is said in a sentence: planned around, shown back, corrected; nothing of it is dropped without a word. */
class PlanBySentenceTest {

  private static PlanSite site;

  @BeforeAll
  static void start() {
    site = new PlanSite();
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  private static HttpResponse<String> say(String sentence, String... more) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("sentence", sentence);
    fields.put("from", "2026-11-30");
    for (int i = 0; i < more.length; i += 2) {
      fields.put(more[i], more[i + 1]);
    }
    return site.post("/plan", fields);
  }

  private static final String WEEK =
      "I live in 19107. Work Mon–Fri 9–5 in Center City, football Wed"
          + " 5:30–6:45 pm at 19147, church Sunday morning, 3 meetings, by bus";

  @Test
  void plansAroundWhatWasSaidFromHomeToTheNumberOfMeetings() {
    String page = say(WEEK).body();

    assertThat(title(page)).startsWith("Your week: three meetings fit");
    assertThat(page)
        .contains("Work · Mon–Fri · 9:00\u00a0AM – 5:00\u00a0PM · Center City")
        .contains("football · Wed", "church · Sun", "usual hours taken");
    assertThat(page).doesNotContain("Not understood");
    assertThat(page).as("where Center City is has to be asked").contains("Center City</p>");
  }

  @Test
  void understandsSpanishOnASpanishPage() {
    HttpResponse<String> page = site.post(
        "/plan?lang=es",
        Map.of(
            "sentence",
            "Vivo en 19147, trabajo de lunes a viernes de 9 a 17, fútbol los miércoles de 17:30 a"
                + " 18:45, 2 reuniones",
            "from",
            "2026-11-30"));

    assertThat(title(page.body())).startsWith("Su semana: caben dos reuniones");
    assertThat(page.body()).contains("trabajo · lun–vie");
  }

  @Test
  void showsWhatItDidNotUnderstandAndKeepsItForCorrection() {
    String page = say("I live in 19107, work Mon-Fri 9-5, glorp the wumpus").body();

    assertThat(page).containsPattern("Not understood, so not in your week: “[^”]*wumpus”");
    String form = site.post("/plan", pressed(page, "do", "edit")).body();
    assertThat(form).containsPattern("<textarea[^>]*name=\"sentence\"[^>]*>[^<]*wumpus</textarea>");
    assertThat(form).contains("What we understood", "name=\"stated-0-from\"");
  }

  /** What is missing is asked for, and hours never go to days that have others. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
          /plan | Daycare pickup 5:30 | “Daycare pickup 5:30”. On which day is it?
          /plan | kids every weekend | “kids every weekend”. From when until when is it?
          /plan | conference Dec 3-5 10am | “conference Dec 3-5 10am”. Say each date by itself
          /plan | I get off at 5 | Say both when it starts and when it ends.
          /plan?lang=es | manejo Uber de 4 pm a 8 pm | «manejo Uber de 4 pm a 8 pm». ¿Qué día es?
          """)
  void asksForWhatIsMissing(String address, String missing, String question) {
    String page = site.post(
            address, fields("sentence", missing + "; gym Mon-Fri 9am-5pm and church Sunday 10-12"))
        .body();

    assertThat(page).contains(question).contains("gym · ", "church · ");
  }

  @Test
  void plansAroundASingleDateInItsWeekOnly() {
    String sentence = "I live in 19107. Work Mon-Fri 9-1, dentist Dec 3 at 2pm for an hour";

    String page = say(sentence).body();
    String week = pressedAgain(page, "2026-12-07");

    assertThat(page)
        .contains("dentist · Thursday, December 3 · 2:00\u00a0PM – 3:00\u00a0PM")
        .doesNotContain("not in these seven days");
    assertThat(stops(page, "dentist")).isEqualTo(1);
    assertThat(week).contains("December 3").contains("not in these seven days");
    assertThat(stops(week, "dentist")).isZero();
  }

  private static String pressedAgain(String page, String from) {
    Map<String, String> next = pressed(page, "from", from);
    return site.post("/plan", next).body();
  }

  /** How often something stands among the stops of the days. */
  private static long stops(String page, String name) {
    return Pattern.compile("class=\"stop-busy\">" + name)
        .matcher(page)
        .results()
        .count();
  }

  @Test
  void correctsADateAndForgetsItWhenItIsOver() {
    String page = say("I live in 19107. dentist Mon Dec 3 at 2pm").body();
    String form = site.post("/plan", pressed(page, "do", "stated:0")).body();

    assertThat(page).contains("the date is another day of the week");
    assertThat(form)
        .containsPattern("type=\"date\"[^>]*name=\"stated-0-date\" value=\"2026-12-03\"");
    assertThat(site.post("/plan", pressed(page, "stated-0-date", "2026-12-04")).body())
        .contains("dentist · Friday, December 4");
    assertThat(site.post("/plan", pressed(page, "stated-0-date", "2026-11-23")).body())
        .contains("Your week")
        .doesNotContain("dentist · ");
    assertThat(site.post("/plan", pressed(page, "stated-0-date", "2026-13-01")).statusCode())
        .isEqualTo(422);
  }

  @Test
  void tellsADateThatIsOverAndTheYearOfOneThatIsFar() {
    String page = say("I live in 19107, court 11/20/2026 9-10am, graduation Feb 3 at noon")
        .body();

    assertThat(page).contains("Not in your week: “court 2026-11-20”. That date is over.");
    assertThat(page).contains("graduation · February 3, 2027");
  }

  /** When it is evening in Philadelphia it is the next morning in Tokyo. */
  @Test
  void countsTomorrowFromTheDayOfThePlaceWhereThePersonLives() {
    String tokyo = say("I live in Tokyo, court tomorrow 9-10am").body();
    String here = say("I live in 19107, court tomorrow 9-10am").body();

    assertThat(tokyo).contains("court · Thursday, November 26");
    assertThat(here).contains("court · Wednesday, November 25");
  }

  @Test
  void correctsAndTakesOutOneByOne() {
    String page = say(WEEK).body();

    String form = site.post("/plan", pressed(page, "do", "stated:1")).body();
    assertThat(form).containsPattern("id=\"stated-1\" open");
    Map<String, String> corrected = pressed(page, "stated-1-name", "Choir");
    corrected.put("stated-1-until", "19:30");
    String planned = site.post("/plan", corrected).body();
    assertThat(planned).contains("Choir · Wed").doesNotContain("football ·");

    Map<String, String> without = pressed(page, "do", "unstate:1");
    String left = site.post("/plan", without).body();
    assertThat(left).contains("church · Sun").doesNotContain("football ·");
  }

  @Test
  void saysWhatIsWrongWithACorrection() {
    Map<String, String> fields = pressed(say(WEEK).body(), "stated-0-from", "25:99");

    HttpResponse<String> answer = site.post("/plan", fields);

    assertThat(answer.statusCode()).isEqualTo(422);
  }

  @Test
  void takesFromWhenUntilWhenSomebodyIsUp() {
    String page = say("I live in 19107, 3 meetings, up at 6, home by 9pm").body();

    assertThat(page)
        .contains("<p>6:00\u00a0AM – 9:00\u00a0PM</p>")
        .doesNotContain("Not understood");
    String form = site.post("/plan", pressed(page, "do", "edit")).body();
    assertThat(form)
        .containsPattern("name=\"awake_from\" value=\"06:00\"")
        .containsPattern("name=\"awake_until\" value=\"21:00\"");
  }

  @Test
  void givesUpTheHoursOfTheFormThatDoNotFitThoseOfTheSentence() {
    String page = say("I live in 19107, home by 6pm", "awake_from", "19:00", "awake_until", "23:00")
        .body();

    String form = site.post("/plan", pressed(page, "do", "edit")).body();
    assertThat(form)
        .containsPattern("name=\"awake_from\" value=\"06:30\"")
        .containsPattern("name=\"awake_until\" value=\"18:00\"");
  }

  /** Who is up over midnight gets a week by what the refusal advises. */
  @ParameterizedTest
  @CsvSource({"/plan, 'such as: ', Sleep", "/plan?lang=es, 'por ejemplo: ', Duermo"})
  void advisesThoseWhoAreUpOverMidnight(String address, String before, String name) {
    Map<String, String> fields = fields("awake_from", "22:00", "awake_until", "06:00");
    HttpResponse<String> refused = site.post(address, fields);
    assertThat(refused.statusCode()).isEqualTo(422);
    Matcher advice = Pattern.compile(before + "([^<]*)\\.</a>").matcher(refused.body());
    assertThat(advice.find()).isTrue();

    fields.put("awake_from", "00:00");
    fields.put("awake_until", "00:00");
    fields.put("sentence", advice.group(1));
    HttpResponse<String> week = site.post(address, fields);

    assertThat(week.statusCode()).isEqualTo(200);
    assertThat(week.body()).contains(name).doesNotContain("Not understood", "No se entendió");
    assertThat(title(week.body())).as("nothing to ask").doesNotContain(name);
  }

  @Test
  void asksForHomeWhenTheSentenceDoesNotSayIt() {
    HttpResponse<String> answer = say("work Mon-Fri 9-5");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("What we understood", "href=\"#near\"");
  }

  @Test
  void takesAPlaceThatIsSaidOfASentenceAsOneOfACalendar() {
    String page = say("I live in 19107, football Wed 5:30-6:45 pm, 5 meetings").body();
    assertThat(title(page)).contains("if “football” is at home");

    String said = site.post("/plan", pressed(page, "do", "at-home:football")).body();

    assertThat(title(said)).isEqualTo("Your week: five meetings fit");
  }

  @Test
  void showsAnExampleWeekOfTheInventedTownInOnePress() {
    String form = site.get("/plan").body();
    assertThat(form).contains("value=\"example\"");

    String page = site.post("/plan", Map.of("do", "example")).body();

    assertThat(title(page)).isEqualTo("Your week: five meetings fit");
    assertThat(page).contains("from Alderbrook", "football · Wed", "Invented, for demonstration.");
  }

  @Test
  void losesNothingOfALongSentence() {
    String page = say("I live in 19107. " + "word ".repeat(300)).body();

    assertThat(page).contains("This is too long");
  }

  /** The browser turns a checkbox for each day into a field of the same name, which a map of fields cannot hold. */
  @Test
  void carriesEachDay() {
    String page = say(WEEK).body();

    assertThat(Pattern.compile("name=\"stated-0-day\" value=\"\\d\"")
            .matcher(page)
            .results()
            .count())
        .isEqualTo(5);
  }
}
