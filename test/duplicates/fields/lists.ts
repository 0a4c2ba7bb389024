import { type CodedTexts, codeTexts } from "../../../src/duplicates/fields/coded-texts.js";
import type { DuplicateField } from "../../../src/duplicates/index.js";

/** Texts by field, one per record. */
export type FieldLists = Readonly<Partial<Record<DuplicateField, readonly (string | undefined)[]>>>;

/** A list as it is read from records. */
export const codeList = (list: readonly (string | undefined)[]): CodedTexts =>
  codeTexts(list.length, (record) => list[record]);

/** Lists as they are read from records. */
export const codeLists = (lists: FieldLists): Readonly<Partial<Record<DuplicateField, CodedTexts>>> =>
  Object.fromEntries(Object.entries(lists).map(([field, list]) => [field, codeList(list)]));
