/* The home page: the next thing, three clocks, the four objectives with what the record holds of this week. */
import { copy, el, fill, one } from "/journal/dom.js";
import { joinFields, joinList, membersOf } from "/journal/forms.js";
import { clocks } from "/journal/insight.js";
import { cardsFor, situationsOf } from "/journal/safety.js";
import { t, tn } from "/journal/texts.js";
import { dayNumber, dayOf, mondayOf, sayDay, sayMoment, today as todaysDay } from "/journal/time.js";

export const today = (page) => {
  const main = page.view("today");
  fill(main, { day: new Intl.DateTimeFormat(document.documentElement.lang, { weekday: "long" }).format(new Date()) });
  showClocks(page, main);
  showObjectives(page, main);
  showLast(page, main);
  page.onLeave(page.vault.on("change", () => {
    showClocks(page, main);
    showObjectives(page, main);
    showLast(page, main);
  }));
};

const episodesOf = (page) => page.entries("episode").sort((a, b) => b.when.at.localeCompare(a.when.at));

/** The days of lapses of a substance; one that names no substance counts for the only one there is. */
const lapseDays = (page, substance, substances) =>
  page.entries("episode")
    .filter((episode) => episode.outcome === "lapse")
    .filter((episode) => episode.substance === substance.id || (!episode.substance && substances.length === 1))
    .map((episode) => dayOf(episode.when));

const showClocks = (page, main) => {
  const substances = page.entries("substance").filter((substance) => substance.since && substance.label);
  const place = one(main, "[data-clocks]");
  if (substances.length === 0) {
    place.replaceChildren(el("p", { text: t("clocks.none") }));
    return;
  }
  place.replaceChildren(...substances.map((substance) => {
    const card = copy("clock");
    const { run, total, longest } = clocks(substance.since, todaysDay(), lapseDays(page, substance, substances));
    fill(card, { label: substance.label, run, total, longest });
    return card;
  }));
};

const WEEK = 7;

/** What this week's record says for an objective, in words; what is counted is named, nothing is scored. */
const evidenceOf = (page, objective) => {
  const monday = dayNumber(mondayOf(todaysDay()));
  const thisWeek = (day) => dayNumber(day) >= monday && dayNumber(day) < monday + WEEK;
  const episodes = page.entries("episode").filter((episode) => thisWeek(dayOf(episode.when)));
  const members = (list, test) => episodes.flatMap((episode) => membersOf(episode, list)).filter(test).length;
  const said = [];
  const add = (key, count) => count > 0 && said.push(tn(`evidence.${key}`, count));
  if (objective === 1) {
    add("written", episodes.length);
    add("expectations", members("expectation", (e) => e.cameTrue));
  } else if (objective === 2) {
    add("feelings", members("emotion", (e) => e.feeling || e.name));
    add("reached", members("reach", () => true));
  } else if (objective === 3) {
    add("answered", members("thought", (e) => e.answer));
    add("believedLess", members("thought", (e) => e.before !== undefined && e.after < e.before));
  } else {
    add("strategies", members("strategy", (e) => e.strategy));
    add("passed", episodes.filter((episode) => episode.outcome === "resolved").length);
    add("meetings", page.entries("attendance").filter((a) => ["went", "left-early"].includes(a.state) && thisWeek(dayOf(a.when))).length);
  }
  const own = page.entries("evidence").filter((e) => e.objective === objective && thisWeek(e.day));
  add("own", own.length);
  const done = membersOf(page.get(`objective/${objective}`), "practice").flatMap((p) => p.done ?? []).filter(thisWeek).length;
  add("practised", done);
  return said.length > 0 ? said.join(" ") : t("evidence.none");
};

/** One small next thing: the person's own, else one that follows from what is open in the record. */
const nextOf = (page, objective) => {
  const own = page.get(`objective/${objective}`)?.next;
  if (own) return t("next.own", own);
  const episodes = episodesOf(page);
  if (objective === 1 && episodes.some((e) => membersOf(e, "expectation").some((x) => x.text && !x.cameTrue))) return t("next.1.open");
  if (objective === 3 && episodes.some((e) => membersOf(e, "thought").some((x) => x.text && !x.answer))) return t("next.3.open");
  return t(`next.${objective}`);
};

const showObjectives = (page, main) => {
  one(main, "[data-objectives]").replaceChildren(...[1, 2, 3, 4].map((objective) => {
    const card = copy("objective");
    one(card, "[data-link]").href = `#/objective/${objective}`;
    fill(card, { title: t(`objective.${objective}`), evidence: evidenceOf(page, objective), next: nextOf(page, objective) });
    return card;
  }));
};

const showLast = (page, main) => {
  const last = episodesOf(page)[0];
  const card = one(main, "[data-last]");
  card.hidden = !last;
  if (!last) return;
  fill(card, { last: sayMoment(last.when) });
  one(card, "[data-last-link]").href = `#/cycle/${last.id}`;
};

export const objective = (page) => {
  const number = Number(page.parameters[0]);
  if (![1, 2, 3, 4].includes(number)) {
    page.go("today");
    return;
  }
  const id = `objective/${number}`;
  const main = page.view("objective");
  const entry = page.get(id);
  const write = (name, value) => page.write("objective", id, { [name]: value ?? null });
  fill(main, { title: t(`objective.${number}`), about: t(`objective.${number}.about`) });
  joinFields(main, entry ?? {}, write);
  joinList(one(main, "[data-list]"), entry, write, { dress: dressPractice });
  showEvidence(page, main, number);
  const form = one(main, "[data-evidence-form]");
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    await page.write("evidence", null, { objective: number, text: form.elements.text.value.trim(), day: todaysDay() });
    form.reset();
    showEvidence(page, main, number);
  });
};

const dressPractice = (row, member, change) => {
  const say = () => fill(row, { days: member.done?.length ? tn("practice.days", member.done.length, sayDay(member.done.at(-1))) : "" });
  say();
  one(row, "[data-did]").addEventListener("click", () => {
    change({ done: [...new Set([...(member.done ?? []), todaysDay()])].sort() });
    say();
  });
};

const showEvidence = (page, main, number) => {
  const monday = dayNumber(mondayOf(todaysDay()));
  const week = page.entries("evidence").filter((e) => e.objective === number && dayNumber(e.day) >= monday);
  one(main, "[data-evidence]").replaceChildren(...week.map((e) => el("li", { text: `${sayDay(e.day)}: ${e.text}` })));
};

export const substances = (page) => {
  const main = page.view("substances");
  const place = one(main, "[data-substances]");
  const add = (entry) => {
    const card = copy("substance").firstElementChild;
    let id = entry?.id ?? null;
    let waiting = Promise.resolve();
    joinFields(card, entry ?? {}, (name, value) => {
      // One after the other: the first write of a new one makes its id.
      waiting = waiting.then(async () => { id = await page.write("substance", id, { [name]: value ?? null }); }).catch(() => {});
    });
    place.append(card);
    return card;
  };
  for (const entry of page.entries("substance")) add(entry);
  const profile = page.get("profile") ?? {};
  const about = ["pregnant", "minor"];
  joinFields(main, { about: about.filter((name) => profile[name]) }, (_, chosen = []) =>
    page.write("profile", "profile", Object.fromEntries(about.map((name) => [name, chosen.includes(name) || null]))));
  const showSafety = () => one(main, "[data-safety]").replaceChildren(...cardsFor(page, situationsOf(page)));
  showSafety();
  page.onLeave(page.vault.on("change", showSafety));
  one(main, "[data-add-substance]").addEventListener("click", () => one(add(undefined), "input").focus());
};
