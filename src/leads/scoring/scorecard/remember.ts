import type { ScorecardModel } from "../model.js";

/** Makes something of each model object once, and remembers it as long as that is there. */
export function rememberByModel<Made>(make: (model: ScorecardModel) => Made): (model: ScorecardModel) => Made {
  const known = new WeakMap<ScorecardModel, Made>();
  return (model) => {
    let made = known.get(model);
    if (made === undefined) {
      made = make(model);
      known.set(model, made);
    }
    return made;
  };
}
