import { expect, it } from "vitest";
import { describeWithData } from "../real-data.js";
import { matchSet } from "./match-set.js";
import { MATCHING_SETS } from "./matching-sets.js";

const LEAST = {
  "historical-50k": { f1: 0.92, bCubed: 0.93, largest: 40 },
  "splink-fake-1000": { f1: 0.94, bCubed: 0.94, largest: 15 },
  "febrl 3": { f1: 0.998, bCubed: 0.998, largest: 6 },
  "febrl 4": { f1: 0.998, bCubed: 0.998, largest: 2 },
  rldata500: { f1: 0.989, bCubed: 0.99, largest: 2 },
  "orgs-hard": { f1: 0.94, bCubed: 0.94, largest: 10 },
  "fodors-zagat": { f1: 0.9, bCubed: 0.98, largest: 4 },
} as const;

for (const [name, { paths, read }] of Object.entries(MATCHING_SETS)) {
  describeWithData(name, paths, () => {
    it("is found at the defaults, without labels, as well as was promised", { timeout: 120_000 }, () => {
      const { f1, bCubed, largest } = LEAST[name as keyof typeof LEAST];
      const result = matchSet(read());
      expect(result.pairwise.f1).toBeGreaterThanOrEqual(f1);
      expect(result.bCubed.f1).toBeGreaterThanOrEqual(bCubed);
      expect(result.largestCluster).toBeLessThanOrEqual(largest);
      expect(result.surePrecision).toBeGreaterThanOrEqual(0.95);
    });
  });
}
