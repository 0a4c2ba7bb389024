import { describe, expect, it } from "vitest";
import { checkIdentityRecords } from "../../../src/records/identity/index.js";
import { IDENTITY_LABELS, IDENTITY_RECORD_LABELS } from "../../../src/records/identity/labels.js";
import { identityRecordsSchema } from "../../../src/records/identity/schema.js";
import { AT, merged, unmerged } from "./merges.js";

const found = (records: unknown) => checkIdentityRecords(records).map(({ code, path }) => [code, path]);

describe("checkIdentityRecords", () => {
  it("finds nothing in records that fit", () => {
    const records = [{ ...merged("m1", "a", "b c"), by: "clara" }, unmerged("m1"), merged("m2", "b", "a")];
    expect(found([])).toEqual([]);
    expect(found(records)).toEqual([]);
    expect(identityRecordsSchema.parse(records)).toEqual(records);
  });

  it.each([
    ["no list", {}, "INVALID_LIST", []],
    ["no record", [null], "INVALID_RECORD", [0]],
    ["an unknown type", [{ ...merged("m1", "a", "b"), type: "split" }], "INVALID_CHOICE", [0, "type"]],
    ["an unmerge with parties", [{ ...unmerged("m1"), into: "a" }], "UNKNOWN_PROPERTY", [0, "into"]],
    ["nobody to merge", [{ ...merged("m1", "a", "b"), from: [] }], "INVALID_LIST", [0, "from"]],
    ["one to merge, not in a list", [{ ...merged("m1", "a", "b"), from: "b" }], "INVALID_LIST", [0, "from"]],
    ["a blank party", [{ ...merged("m1", "a", "b"), from: ["b", " "] }], "INVALID_ID", [0, "from", 1]],
    ["a merge without id", [{ ...merged("m1", "a", "b"), id: undefined }], "INVALID_ID", [0, "id"]],
    ["a merge into nobody", [{ ...merged("m1", "", "b") }], "INVALID_ID", [0, "into"]],
    ["a merge without time", [{ ...merged("m1", "a", "b"), at: undefined }], "INVALID_INSTANT", [0, "at"]],
    ["a merge by nobody", [{ ...merged("m1", "a", "b"), by: "" }], "INVALID_ID", [0, "by"]],
    ["an unmerge without id", [{ type: "unmerged", at: AT }], "INVALID_ID", [0, "mergeId"]],
    ["an unmerge without time", [{ type: "unmerged", mergeId: "m1" }], "INVALID_INSTANT", [0, "at"]],
    ["an unmerge by nobody", [{ ...unmerged("m1"), by: "" }], "INVALID_ID", [0, "by"]],
    [
      "__proto__",
      JSON.parse('[{"type":"unmerged","mergeId":"m1","at":"2026-11-20T09:00Z","__proto__":1}]'),
      "RESERVED_KEY",
      [0, "__proto__"],
    ],
    ["an id that is taken", [merged("m1", "a", "b"), merged("m1", "c", "d")], "MERGE_ID_TAKEN", [1, "id"]],
    [
      "an id that was taken",
      [merged("m1", "a", "b"), unmerged("m1"), merged("m1", "a", "b")],
      "MERGE_ID_TAKEN",
      [2, "id"],
    ],
    ["an unknown merge", [unmerged("m1"), merged("m1", "a", "b")], "UNKNOWN_MERGE", [0, "mergeId"]],
    [
      "a merge undone twice",
      [merged("m1", "a", "b"), unmerged("m1"), unmerged("m1")],
      "ALREADY_UNMERGED",
      [2, "mergeId"],
    ],
    [
      "a circle",
      [merged("m1", "a", "b"), merged("m2", "b", "c"), merged("m3", "c", "x a")],
      "ALREADY_MERGED",
      [2, "from", 1],
    ],
    ["a merge into oneself", [merged("m1", "a", "a")], "ALREADY_MERGED", [0, "from", 0]],
  ])("finds %s", (_, records, code, path) => {
    expect(checkIdentityRecords(records)).toEqual([{ code, severity: "error", path }]);
    expect(identityRecordsSchema.safeParse(records).success).toBe(false);
  });

  it("does not carry out what it complains about", () => {
    expect(found([merged("m1", "a", "b"), merged("m2", "a", "c b"), merged("m3", "a", "c")])).toEqual([
      ["ALREADY_MERGED", [1, "from", 1]],
    ]);
    expect(found([merged("m1", "a", "b"), merged("m1", "c", "d"), merged("m2", "c", "d")])).toEqual([
      ["MERGE_ID_TAKEN", [1, "id"]],
    ]);
  });

  it("gives the code as message of the schema where the form is right", () => {
    expect(identityRecordsSchema.safeParse([unmerged("m1")]).error?.issues).toMatchObject([
      { message: "UNKNOWN_MERGE", path: [0, "mergeId"] },
    ]);
  });
});

describe("the labels of identities", () => {
  it.each([IDENTITY_LABELS, IDENTITY_RECORD_LABELS])("say something in both languages: %#", (labels) => {
    expect(Object.keys(labels.de)).toEqual(Object.keys(labels.en));
    for (const text of [...Object.values(labels.de), ...Object.values(labels.en)]) expect(text).toMatch(/^\S.+\S$/);
  });
});
