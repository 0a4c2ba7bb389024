/**
 * Learn once, apply elsewhere: the weights are learned from a large base, kept as JSON, and used for a small import of new
 * addresses, which holds far too few duplicates to learn anything from.
 */
import { type DuplicateOptions, findDuplicates } from "clientele/duplicates";
import { generateCustomers } from "clientele/testing/customer-base";
import { evaluateMatching } from "clientele/testing/matching";

const options: DuplicateOptions = {
  preset: "person",
  fields: {
    givenName: "givenName",
    familyName: "familyName",
    dateOfBirth: "dateOfBirth",
    street: "street",
    houseNumber: "houseNumber",
    postcode: "postcode",
    city: "city",
    telephone: "telephone",
    mobile: "mobile",
    email: "email",
  },
};
const people = (seed: string, entities: number) => [...generateCustomers({ seed, entities, organisationShare: 0 })];

const { model } = findDuplicates(
  people("base", 2000).map((person) => ({ ...person })),
  options,
);
const kept = JSON.stringify(model);
console.log(`${model.body.fit} from ${model.fittedOn?.n} records; hash ${model.hash.slice(0, 8)}`);

const imported = people("import", 60);
const records = imported.map((person) => ({ ...person }));
const truth = imported.map(({ entityId }) => entityId);
for (const [name, used] of [
  ["with the model", JSON.parse(kept)],
  ["on its own", undefined],
] as const) {
  const { clusterOf, model } = findDuplicates(records, { ...options, model: used });
  const { pairwise } = evaluateMatching(truth, clusterOf);
  const shares = [pairwise.precision, pairwise.recall].map((share = 0) => `${Math.round(share * 100)} %`);
  console.log(
    `${name} (${model.body.fit}): precision ${shares[0]}, recall ${shares[1]} of ${pairwise.truePairs} true pairs`,
  );
}
