/* After a lapse. The order is that of the template: safe first; what was the situation, never why; nobody is told but by the person. */
import { fill, one } from "/journal/dom.js";
import { joinFields } from "/journal/forms.js";
import { cardsNamed } from "/journal/safety.js";
import { clocks } from "/journal/insight.js";
import { t, tn } from "/journal/texts.js";
import { today } from "/journal/time.js";

export const lapse = (page) => {
  const id = page.parameters[0];
  const episode = page.get(id);
  if (!episode) {
    page.go("record");
    return;
  }
  const main = page.view("lapse");
  const substances = page.entries("substance").filter((substance) => substance.label);
  const about = substances.filter((substance) => !episode.substance || substance.id === episode.substance);
  for (const place of main.querySelectorAll("[data-cards]")) {
    place.replaceChildren(...cardsNamed(page, place.dataset.cards.split(" ")));
  }
  const days = about.filter((substance) => substance.since).map((substance) => tn("lapse.days", clocks(substance.since, today(), []).total, substance.label));
  fill(main, { days: days.join(" ") || t("lapse.days.kept") });
  joinFields(main, episode, (name, value) => page.write("episode", id, { [name]: value ?? null }));
  one(main, "[data-episode]").href = `#/episode/${id}`;
};
