import type { Labels } from "../../shared/labels.js";
import { RECORD_LABELS } from "../labels.js";
import type { IdentityCode } from "./check.js";
import type { IdentityRecord } from "./model.js";

/** What was decided. */
export const IDENTITY_RECORD_LABELS: Labels<IdentityRecord["type"]> = {
  de: { merged: "Zusammengeführt", unmerged: "Zusammenführung aufgehoben" },
  en: { merged: "Merged", unmerged: "Merge undone" },
};

/** Why parties are not merged or a merge is not undone, and what can be wrong with the records. */
export const IDENTITY_LABELS: Labels<IdentityCode> = {
  de: {
    ...RECORD_LABELS.de,
    MERGE_ID_TAKEN: "Diese Zusammenführung gibt es schon",
    ALREADY_MERGED: "Gehört bereits zum selben Stammsatz",
    UNKNOWN_MERGE: "Diese Zusammenführung gibt es nicht",
    ALREADY_UNMERGED: "Diese Zusammenführung ist schon aufgehoben",
  },
  en: {
    ...RECORD_LABELS.en,
    MERGE_ID_TAKEN: "There is a merge of this id already",
    ALREADY_MERGED: "Belongs to the same golden record already",
    UNKNOWN_MERGE: "There is no such merge",
    ALREADY_UNMERGED: "This merge is undone already",
  },
};
