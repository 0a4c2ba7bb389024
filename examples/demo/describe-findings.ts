import { type Finding, type Language, renderLabel } from "clientele";
import type { CsvFindingCode } from "clientele/records/csv";
import { CSV_LABELS } from "clientele/records/csv/labels";

/** What is doubtful in a CSV file, in sentences with line and column. */
export function describeFindings(findings: readonly Finding[], language: Language): readonly string[] {
  return findings.map(({ code, params = {} }) => {
    // A line number is a name, not a quantity: line 1234, not line 1.234.
    const { line } = params;
    return renderLabel(
      CSV_LABELS,
      code as CsvFindingCode,
      language,
      line === undefined ? params : { ...params, line: String(line) },
    );
  });
}
