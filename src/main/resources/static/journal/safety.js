/* Which clinical sentences fit: decided here, from what the record says, and told to nobody. */
import { dayNumber, today } from "/journal/time.js";

const all = () => [...document.getElementById("safety").content.querySelectorAll("[data-card]")];

/** The groups of what the person counts, and what else the record says that a sentence may depend on. */
const about = (page) => {
  const substances = page.entries("substance");
  const profile = page.get("profile") ?? {};
  return {
    groups: new Set(["any", ...substances.map((substance) => substance.group).filter(Boolean)]),
    prescribed: substances.some((substance) => substance.goal === "as-prescribed"),
    pregnant: profile.pregnant === true,
    minor: profile.minor === true,
    substances,
  };
};

const fits = (card, groups) => card.dataset.groups.split(" ").some((group) => groups.has(group));

/** Sentences for situations, as copies to show; those of danger first. With no substance named, all groups count. */
export const cardsFor = (page, situations) => {
  const { groups } = about(page);
  const named = groups.size > 1;
  return all()
    .filter((card) => card.dataset.situations.split(" ").some((situation) => situations.includes(situation)))
    .filter((card) => !named || fits(card, groups))
    .sort((a, b) => b.classList.contains("danger") - a.classList.contains("danger"))
    .map((card) => card.cloneNode(true));
};

/** The cards of these names that fit what the person counts. */
export const cardsNamed = (page, names) => {
  const { groups } = about(page);
  return names
    .map((name) => all().find((card) => card.dataset.card === name))
    .filter((card) => card && (groups.size === 1 || fits(card, groups)))
    .map((card) => card.cloneNode(true));
};

/** Every situation that the record as it stands is in. */
export const situationsOf = (page) => {
  const { prescribed, pregnant, minor, substances } = about(page);
  const since = substances.map((substance) => substance.since).filter(Boolean).map((day) => dayNumber(today()) - dayNumber(day));
  return [
    ...(substances.length > 0 ? ["set"] : []),
    ...(since.some((days) => days >= 0 && days <= 1) ? ["stoppedToday"] : []),
    ...(since.some((days) => days > 1) ? ["afterDaysOff"] : []),
    ...(prescribed ? ["medication"] : []),
    ...(pregnant ? ["pregnant"] : []),
    ...(minor ? ["minor"] : []),
  ];
};
