/* The list of what was written, and one turn of the cycle with everything that can be added to it. */
import { el, fill, one } from "/journal/dom.js";
import { joinFields, joinList, valueOf } from "/journal/forms.js";
import { cardsFor } from "/journal/safety.js";
import { t } from "/journal/texts.js";
import { clockOf, dayOf, dayNumber, here, instantOf, momentOf, now, sayMinutes, sayMoment, today } from "/journal/time.js";
import { drawWave, minutesOf } from "/journal/views/wave.js";

const PAGE = 30;
const RED_FLAGS = new Set(["shaking", "fever", "confused", "seeing-things", "seizure", "chest-pain"]);

/** One line about an episode: what is known of it, and nothing else. */
export const summaryOf = (episode) => {
  const said = [];
  if (episode.level !== undefined) said.push(t("episode.level", episode.level));
  const length = minutesOf(episode);
  if (length !== undefined) said.push(t("episode.lasted", sayMinutes(length)));
  if (episode.outcome) said.push(t(`outcome.${episode.outcome}`));
  return said.join(" · ");
};

export const record = (page) => {
  const main = page.view("record");
  const episodes = page.entries("episode").sort((a, b) => b.when.at.localeCompare(a.when.at));
  const list = one(main, "[data-episodes]");
  const older = one(main, "[data-older]");
  one(main, "[data-none]").hidden = episodes.length > 0;
  let shown = 0;
  const more = () => {
    for (const episode of episodes.slice(shown, shown + PAGE)) {
      list.append(el("li", {},
        el("p", { class: "stop-name" }, el("a", { href: `#/episode/${episode.id}`, text: sayMoment(episode.when) })),
        el("p", { class: "soft", text: summaryOf(episode) || t("episode.bare") })));
    }
    shown = Math.min(episodes.length, shown + PAGE);
    older.hidden = shown >= episodes.length;
  };
  more();
  older.addEventListener("click", more);
};

export const episode = (page) => {
  const id = page.parameters[0];
  const entry = page.get(id);
  if (!entry || !entry.when) {
    page.go("record");
    return;
  }
  const main = page.view("episode");
  fill(main, { title: sayMoment(entry.when), what: summaryOf(entry) });
  one(main, "[data-cycle-link]").href = `#/cycle/${id}`;
  const choose = (select, entries, label) => {
    for (const other of entries) select.append(el("option", { value: other.id, text: label(other) }));
  };
  choose(one(main, "select[data-substances]"), page.entries("substance").filter((s) => s.label), (s) => s.label);
  const strategies = page.entries("strategy").filter((s) => s.label);
  const current = () => page.get(id);
  const write = async (name, value) => {
    await page.write("episode", id, { [name]: value ?? null });
    fill(main, { what: summaryOf(current()) });
    if (name === "signs") showRedFlag(page, main);
    if (name === "outcome" && value === "lapse") page.go(`lapse/${id}`);
  };
  joinFields(main, entry, write);
  for (const box of main.querySelectorAll("[data-list]")) {
    joinList(box, entry, write, dressing(box.dataset.list, { entry, strategies, choose, redraw: () => wave() }));
  }
  joinWhen(one(main, '[data-when="when"]'), entry, async (when) => {
    await page.write("episode", id, { when, ...(lateBy(when) && { late: true }) });
    fill(main, { title: sayMoment(when) });
  });
  joinPassed(one(main, "[data-passed]"), entry, (passed) => write("passed", passed));
  const wave = () => drawWave(one(main, "details [data-wave]"), current());
  wave();
  page.onLeave(page.vault.on("change", wave));
  showRedFlag(page, main);
  one(main, "[data-erase]").addEventListener("click", async (event) => {
    const button = event.currentTarget;
    if (button.dataset.sure !== "yes") { // the consequence first, then the act
      button.dataset.sure = "yes";
      button.textContent = t("erase.sure");
      return;
    }
    await page.vault.erase(id);
    page.go("record");
  });
};

const lateBy = (when) => dayNumber(today()) - dayNumber(dayOf(when)) > 1;

const dressing = (list, { entry, strategies, choose, redraw }) => {
  if (list === "strategy") return { dress: (row) => dressStrategy(row, strategies, choose), fresh: () => ({ at: now().at }) };
  if (list === "wave") return { dress: (row, member, change) => dressSample(row, member, change, entry, redraw), fresh: () => ({ at: now().at }) };
  return {};
};

const dressStrategy = (row, strategies, choose) => choose(one(row, "select"), strategies, (s) => s.label);

const dressSample = (row, member, change, entry, redraw) => {
  const time = one(row, "[data-sample-time]");
  const zone = entry.when.zone;
  time.value = member.at ? clockOf({ at: member.at, zone }) : "";
  time.addEventListener("change", () => {
    if (!time.value) return;
    let at = instantOf(dayOf(entry.when), time.value, zone);
    if (at < entry.when.at) at = new Date(Date.parse(at) + 86_400_000).toISOString().replace(/\.\d+Z$/, "Z"); // past midnight
    change({ at });
    redraw();
  });
};

const joinWhen = (box, entry, write) => {
  const day = one(box, "[data-day]");
  const time = one(box, "[data-time]");
  const precisions = [...box.querySelectorAll("[data-precision]")];
  const { when } = entry;
  day.value = dayOf(when);
  day.max = today();
  time.value = when.precision === "day" ? "" : clockOf(when);
  for (const input of precisions) {
    input.name = "precision";
    input.checked = input.value === when.precision;
  }
  const showTime = () => { one(box, "[data-time-field]").hidden = precisions.find((p) => p.checked)?.value === "day"; };
  showTime();
  fill(box, { zone: when.zone === here() ? "" : t("when.zone", when.zone) });
  box.addEventListener("change", () => {
    showTime();
    if (!day.value || day.value > today()) return;
    const precision = precisions.find((p) => p.checked)?.value ?? "about";
    write(momentOf(day.value, time.value, when.zone, precision));
  });
};

const joinPassed = (box, entry, write) => {
  const radios = [...box.querySelectorAll('input[type="radio"]')];
  const field = one(box, "[data-passed-time]");
  const time = one(field, "input");
  const shown = typeof entry.passed === "object" && entry.passed !== null ? "at" : entry.passed;
  for (const radio of radios) {
    radio.name = "passed";
    radio.checked = radio.value === shown;
  }
  field.hidden = shown !== "at";
  if (shown === "at") time.value = clockOf(entry.passed);
  box.addEventListener("change", () => {
    const chosen = radios.find((radio) => radio.checked)?.value;
    field.hidden = chosen !== "at";
    if (chosen !== "at") write(chosen);
    else if (time.value) {
      const { zone } = entry.when;
      let at = instantOf(dayOf(entry.when), time.value, zone);
      if (at < entry.when.at) at = new Date(Date.parse(at) + 86_400_000).toISOString().replace(/\.\d+Z$/, "Z");
      write({ at, zone, precision: "about" });
    }
  });
};

const showRedFlag = (page, main) => {
  const signs = valueOf(one(main, '[data-field="signs"]')) ?? [];
  one(main, "[data-redflag]").replaceChildren(...(signs.some((sign) => RED_FLAGS.has(sign)) ? cardsFor(page, ["redFlag"]) : []));
};
