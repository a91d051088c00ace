/* The two taps, and what helps right after them. Works while the record is locked. */
import { el, fill, memberId, one, say } from "/journal/dom.js";
import { t } from "/journal/texts.js";
import { now, sayClock } from "/journal/time.js";
import { drawWave } from "/journal/views/wave.js";

export const urge = (page) => {
  const main = page.view("urge");
  for (const button of main.querySelectorAll("[data-level]")) {
    button.addEventListener("click", () => keep(page, main, button.dataset.level === "" ? undefined : Number(button.dataset.level)));
  }
};

/** What was written while locked, until this page is left: it can't be read back from there. */
let lastArrived;

const keep = async (page, main, level) => {
  const fields = { when: now(), passed: "open", ...(level !== undefined && { level }) };
  try {
    if (page.vault.state().locked) {
      await page.vault.arrive("episode", fields);
      lastArrived = fields;
      page.go("after");
    } else {
      page.go(`after/${await page.vault.put("episode", null, fields)}`);
    }
  } catch (error) {
    one(main, "[data-trouble]").textContent = page.sayTrouble(error);
  }
};

const saved = (episode) =>
  episode.level === undefined ? t("after.saved", sayClock(episode.when)) : t("after.savedLevel", sayClock(episode.when), episode.level);

export const after = (page) => {
  const id = page.parameters[0];
  const { locked } = page.vault.state();
  const episode = locked ? lastArrived : page.get(id);
  if (!episode) {
    page.go("urge");
    return;
  }
  const main = page.view("after");
  fill(main, { what: saved(episode) });
  one(main, "[data-locked]").hidden = !locked;
  one(main, "[data-more]").hidden = locked;
  const steps = one(main, "[data-open]");
  if (locked) {
    for (const step of [...steps.children].slice(1)) step.remove();
    return;
  }
  one(main, "[data-more]").href = `#/episode/${id}`;
  rideOut(page, main, id);
  offerStrategies(page, main, id);
};

const rideOut = (page, main, id) => {
  const place = one(main, "[data-wave]");
  const earlier = page.entries("episode").filter((other) => other.id !== id)
    .sort((a, b) => b.when.at.localeCompare(a.when.at)).slice(0, 10);
  const draw = () => drawWave(place, page.get(id), earlier);
  draw();
  for (const button of main.querySelectorAll("[data-sample]")) {
    button.addEventListener("click", async () => {
      const level = Number(button.dataset.sample);
      await page.write("episode", id, { [`wave.${memberId()}`]: { at: new Date().toISOString(), level } });
      draw();
      say(t("after.sampled", level));
    });
  }
  one(main, "[data-passed]").addEventListener("click", async () => {
    await page.write("episode", id, { passed: now(), outcome: "resolved" });
    draw();
    say(t("after.passed"));
    page.go(`episode/${id}`);
  });
};

const offerStrategies = (page, main, id) => {
  const list = one(main, "[data-strategies]");
  const strategies = page.entries("strategy").filter((strategy) => !strategy.hidden && strategy.label);
  if (strategies.length === 0) {
    list.replaceChildren(el("li", {}, el("a", { href: "#/strategies", text: t("after.noStrategies") })));
    return;
  }
  list.replaceChildren(...strategies.map((strategy) => {
    const button = el("button", { class: "chip", type: "button", "aria-pressed": "false", text: strategy.label });
    button.addEventListener("click", async () => {
      button.setAttribute("aria-pressed", "true");
      button.disabled = true;
      await page.write("episode", id, { [`strategy.${memberId()}`]: { strategy: strategy.id, at: now().at } });
      say(t("after.tried", strategy.label));
    });
    return el("li", {}, button);
  }));
};
