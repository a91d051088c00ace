/*
 * After a lapse. The order is that of the template: safe first; what was the situation, never why; nobody is told but
 * by the person.
 */
import { fill, query, queryAll } from "/record/dom.js";
import { joinFields } from "/record/forms.js";
import { cardsNamed } from "/record/safety-cards.js";
import { clocks } from "/record/model/insight.js";
import { t, tn } from "/record/texts.js";
import { today } from "/record/model/time.js";

/** @param {import("/record/page.js").Page} page */
export const lapse = (page) => {
  const id = page.parameters[0];
  const episode = page.get("episode", id);
  if (!episode) {
    page.go("record");
    return;
  }
  const main = page.view("lapse");
  const about = page.entries("substance").filter((entry) => !episode.substance || entry.id === episode.substance);
  for (const place of queryAll(main, "[data-cards]")) {
    place.replaceChildren(...cardsNamed(page, (place.dataset.cards ?? "").split(" ")));
  }
  const days = about.flatMap(({ since, label }) =>
    since && label ? tn("lapse.days", clocks(since, today(), []).total, label) : []);
  fill(main, { days: days.join(" ") || t("lapse.days.kept") });
  joinFields(main, episode, (name, value) => page.write("episode", id, { [name]: value ?? null }));
  query(main, "[data-episode]", HTMLAnchorElement).href = `#/episode/${id}`;
};
