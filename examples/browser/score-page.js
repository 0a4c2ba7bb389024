import { scoreLead } from "clientele/leads/scoring";
import { LEAD_SCORE_LABELS } from "clientele/leads/scoring/labels";

const form = document.querySelector("form");
const model = await (await fetch("./scorecard.json")).json();

/** An empty field is unknown, not zero: the score says what was missing. */
function readLead({ employees, country, competitor }) {
  return {
    employees: employees.value === "" ? undefined : employees.valueAsNumber,
    country: country.value || undefined,
    competitor: competitor.checked,
  };
}

function readVisits({ visits }) {
  return Array.from({ length: Math.min(24, visits.valueAsNumber || 0) }, (_, hour) => ({
    id: `visit-${hour}`,
    type: "visit",
    at: `2026-01-30T${String(hour).padStart(2, "0")}:00:00Z`,
  }));
}

function writeReason({ code, params }) {
  return LEAD_SCORE_LABELS.en[code].replace(/\{(\w+)\}/g, (_, name) => params[name].toLocaleString("en"));
}

function show() {
  const fields = form.elements;
  const score = scoreLead(readLead(fields), readVisits(fields), model, { asOf: `${fields.asOf.value}T00:00:00Z` });
  document.querySelector("#score").textContent = String(score.clamped);
  document.querySelector("#band").textContent = score.band;
  document.querySelector("#reasons").replaceChildren(
    ...score.reasons.map((reason) => {
      const item = document.createElement("li");
      item.textContent = writeReason(reason);
      return item;
    }),
  );
}

form.addEventListener("input", show);
show();
