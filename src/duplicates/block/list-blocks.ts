import { type Blocks, countCodes, sortIntoBlocks, toDenseCodes } from "./blocks.js";
import { createCodeTable } from "./code-table.js";

/** The blocks of a key of which records may have several codes: a record stands in as many. */
export type ListBlocks = Blocks;

/** Sorts records into a block for each of their codes, by counting. */
export function sortListsIntoBlocks(codes: Int32Array, starts: Int32Array): ListBlocks {
  const { owners, different } = listEntries(codes, starts);
  const blocks = sortIntoBlocks(different);
  return { members: blocks.members.map((entry) => owners[entry] as number), starts: blocks.starts };
}

/** Codes of records that may have several. */
export interface CodeLists {
  readonly codes: Int32Array;
  readonly starts: Int32Array;
}

/** A code for each code of the left list together with each of the right one: two records share one where they do in both. */
export function combineLists(left: CodeLists, right: CodeLists): CodeLists {
  const count = left.starts.length - 1;
  const starts = new Int32Array(count + 1);
  const sizeOf = ({ starts: of }: CodeLists, record: number) => (of[record + 1] as number) - (of[record] as number);
  for (let record = 0; record < count; record += 1) {
    starts[record + 1] = (starts[record] as number) + sizeOf(left, record) * sizeOf(right, record);
  }
  const codes = new Int32Array(starts[count] as number);
  const table = createCodeTable(codes.length);
  let next = 0;
  for (let record = 0; record < count; record += 1) {
    for (let one = left.starts[record] as number; one < (left.starts[record + 1] as number); one += 1) {
      for (let other = right.starts[record] as number; other < (right.starts[record + 1] as number); other += 1) {
        const [first, second] = [left.codes[one] as number, right.codes[other] as number];
        codes[next++] = first < 0 || second < 0 ? -1 : table.codeOf(first, second);
      }
    }
  }
  return { codes, starts };
}

/** Each code with the record that it is of; −1 where the record had it before. */
function listEntries(codes: Int32Array, starts: Int32Array) {
  const different = toDenseCodes(codes).slice();
  const owners = new Int32Array(codes.length);
  const lastOwners = new Int32Array(countCodes(different).length).fill(-1);
  for (let record = 0; record < starts.length - 1; record += 1) {
    for (let entry = starts[record] as number; entry < (starts[record + 1] as number); entry += 1) {
      owners[entry] = record;
      const code = different[entry] as number;
      if (code < 0) continue;
      if (lastOwners[code] === record) different[entry] = -1;
      lastOwners[code] = record;
    }
  }
  return { owners, different };
}
