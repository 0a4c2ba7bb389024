import ts from "typescript";
import { root } from "../files.js";
import { readEntryPoints } from "../package/entry-points.js";
import { type ExampleModule, placeIn } from "./modules.js";

/** The compiler's complaints about modules that lie on the disk, by path; each begins with its place in the documentation. */
export function typeCheck(modules: ReadonlyMap<string, ExampleModule>): readonly string[] {
  const { config } = ts.readConfigFile(`${root}tsconfig.json`, ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const program = ts.createProgram([...modules.keys()], {
    ...options,
    noEmit: true,
    // An example may show what it does not use, and reads like its reader's code, not like ours.
    noUnusedLocals: false,
    noPropertyAccessFromIndexSignature: false,
    // What is not published cannot be imported here either.
    paths: Object.fromEntries(
      readEntryPoints().map(({ specifier, module }) => [specifier, [`${root}src/${module}.ts`]]),
    ),
  });
  return [...modules].flatMap(([path, { block }]) => {
    const tree = program.getSourceFile(path);
    return [...program.getSyntacticDiagnostics(tree), ...program.getSemanticDiagnostics(tree)].map(
      ({ start = 0, messageText }) => {
        const line = tree?.getLineAndCharacterOfPosition(start).line ?? 0;
        return `${placeIn(block, line)} ${ts.flattenDiagnosticMessageText(messageText, "\n")}`;
      },
    );
  });
}
